#include <fmt/format.h>

#include "app/cli/run_json.h"
#include "app/cli/sparkline.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/config/option_list.h"
#include "core/run/engine.h"
#include "core/text/prompt.h"

namespace luthier::cli {
namespace {

constexpr std::size_t kCurveWidth = 40;

std::vector<config::OptionValues> settingDifferences(const std::vector<run::RunView> &runs)
{
    std::vector<config::RunSpec> specs;
    for (const run::RunView &run : runs)
        specs.push_back(run.spec);
    return config::differences(specs);
}

std::vector<double> lossesOf(const run::RunView &run)
{
    std::vector<double> losses;
    for (const run::StepEvent &step : run.steps)
        losses.push_back(step.loss);
    return losses;
}

struct RunAnswer {
    std::string run;
    std::string text;
};

class Compare final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("runs", m_runs, "Folders, names or parts of names of two or more runs")->required()->expected(2, 100);
        app.add_option("--prompt", m_prompt, "Shows what each run answers");
        app.add_option("--max-new-tokens", m_maxNewTokens, "Longest answer")->capture_default_str()->check(CLI::PositiveNumber);
    }

    Expected<void> run(Context &context) override
    {
        std::vector<run::RunView> runs;
        for (const std::string &name : m_runs) {
            LUTHIER_TRY_ASSIGN(run::RunView view, run::readRun(context.services.workspace(), name));
            runs.push_back(std::move(view));
        }
        const std::vector<config::OptionValues> differences = settingDifferences(runs);
        std::vector<RunAnswer> answers;
        if (m_prompt) {
            LUTHIER_TRY_ASSIGN(answers, answersOf(runs, context));
        }
        context.output.object(json(runs, differences, answers));
        context.output.text(text(runs, differences, answers));
        return {};
    }

private:
    Expected<std::vector<RunAnswer>> answersOf(const std::vector<run::RunView> &runs, Context &context) const
    {
        std::vector<RunAnswer> answers;
        for (const run::RunView &view : runs) {
            if (view.adapter().empty())
                return fail(ErrorCode::NotFound, "This run has no adapter yet.", view.name,
                            "Wait until it has saved one, or leave it out.");
            LUTHIER_TRY_ASSIGN(const text::TextModel model, text::loadTokenizingModel(view.spec.model.path));
            run::GenerateRequest request;
            request.model = {view.spec.model.path, view.adapter(), view.spec.model.dtype};
            LUTHIER_TRY_ASSIGN(request.prompt, text::promptIds(model, text::question(*m_prompt)));
            request.maxNewTokens = m_maxNewTokens;
            request.stopIds = model.stopIds;
            LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine());
            LUTHIER_TRY_ASSIGN(const run::GenerateResult result, engine->generate(request, [](run::TokenId) { return true; }));
            answers.push_back({view.name, model.tokenizer->decode(result.ids, /*skipSpecialTokens=*/true)});
        }
        return answers;
    }

    static Json json(const std::vector<run::RunView> &runs, const std::vector<config::OptionValues> &differences,
                     const std::vector<RunAnswer> &answers)
    {
        Json result{{"runs", Json::array()}, {"differences", Json::array()}};
        for (const run::RunView &run : runs) {
            Json entry = summaryJson(run);
            entry["curve"] = curveJson(run);
            result["runs"].push_back(std::move(entry));
        }
        for (const config::OptionValues &difference : differences)
            result["differences"].push_back({{"key", difference.key}, {"values", difference.values}});
        for (const RunAnswer &answer : answers)
            result["answers"].push_back({{"run", answer.run}, {"text", answer.text}});
        return result;
    }

    static std::string text(const std::vector<run::RunView> &runs, const std::vector<config::OptionValues> &differences,
                            const std::vector<RunAnswer> &answers)
    {
        std::vector<std::vector<std::string>> table = {{""},     {"state"}, {"steps"}, {"last loss"}, {"loss on rows for checking"},
                                                       {"time"}, {"curve"}};
        for (const run::RunView &run : runs) {
            const std::vector<double> losses = lossesOf(run);
            table[0].push_back(run.name);
            table[1].push_back(run.stateText());
            table[2].push_back(std::to_string(losses.size()));
            table[3].push_back(losses.empty() ? "" : fmt::format("{:.4f}", losses.back()));
            table[4].push_back(run.evals.empty() ? "" : fmt::format("{:.4f}", run.evals.back().loss));
            table[5].push_back(formatDuration(run.seconds));
            table[6].push_back(sparkline(losses, kCurveWidth));
        }
        for (const config::OptionValues &difference : differences) {
            table.push_back({difference.key});
            table.back().insert(table.back().end(), difference.values.begin(), difference.values.end());
        }
        std::string result = formatTable(table);
        for (const RunAnswer &answer : answers)
            result += fmt::format("\n{}:\n{}\n", answer.run, answer.text);
        return result;
    }

    std::vector<std::string> m_runs;
    std::optional<std::string> m_prompt;
    std::int64_t m_maxNewTokens = 256;
};

} // namespace

std::unique_ptr<Verb> makeCompare()
{
    return std::make_unique<Compare>();
}

} // namespace luthier::cli
