#include <fmt/format.h>

#include "app/cli/run_json.h"
#include "app/cli/sparkline.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/config/option_list.h"
#include "core/config/spec_json.h"

namespace luthier::cli {
namespace {

constexpr std::size_t kLossWidth = 60;

Json notesJson(const run::RunNotes &notes)
{
    Json exports = Json::array();
    for (const run::ExportNote &note : notes.exports)
        exports.push_back({{"time", note.time}, {"format", note.format}, {"folder", note.folder}});
    return {{"text", notes.text}, {"tags", notes.tags}, {"star", notes.star}, {"votes", notes.votes}, {"exports", std::move(exports)}};
}

Json warningsJson(const run::RunView &view)
{
    Json list = Json::array();
    for (const run::WarningEvent &warning : view.warnings)
        list.push_back({{"code", warning.code}, {"what", warning.what}});
    return list;
}

Json runJson(const run::RunView &view)
{
    Json json = summaryJson(view);
    json["spec"] = toJson(view.spec, config::Write::All);
    json["plan"] = view.plan;
    json["curve"] = curveJson(view);
    json["evals"] = Json::array();
    for (const run::EvalEvent &eval : view.evals)
        json["evals"].push_back({{"step", eval.step}, {"loss", eval.loss}, {"tokens", eval.tokens}});
    json["checkpoints"] = view.checkpoints;
    json["adapter"] = view.adapter().empty() ? Json() : Json(view.adapter().string());
    json["warnings"] = warningsJson(view);
    json["failure"] = view.error ? toJson(*view.error) : Json();
    json["notes"] = notesJson(view.notes);
    return json;
}

std::string runText(const run::RunView &view)
{
    std::vector<std::pair<std::string, std::string>> facts = {
        {"run", view.name}, {"state", view.stateText()}, {"folder", view.folder.string()}};
    if (!view.steps.empty()) {
        std::vector<double> losses;
        for (const run::StepEvent &step : view.steps)
            losses.push_back(step.loss);
        facts.emplace_back("steps", fmt::format("{} of {} in {}", view.steps.back().step, view.plan.value("steps", std::int64_t{0}),
                                                formatDuration(view.seconds)));
        facts.emplace_back("loss", fmt::format("{:.4f} to {:.4f}  {}", losses.front(), losses.back(), sparkline(losses, kLossWidth)));
    }
    if (!view.evals.empty())
        facts.emplace_back("loss on rows for checking", fmt::format("{:.4f}", view.evals.back().loss));
    if (!view.adapter().empty())
        facts.emplace_back("adapter", view.adapter().string());
    if (view.error)
        facts.emplace_back("failure", describeError(*view.error));
    for (const run::WarningEvent &warning : view.warnings)
        facts.emplace_back("warning", warning.what);
    if (!view.notes.text.empty())
        facts.emplace_back("notes", view.notes.text);
    for (const config::OptionDifference &difference : config::differences(config::RunSpec(), view.spec))
        facts.emplace_back("  " + difference.key, difference.right);
    return formatFacts(facts);
}

class Show final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_option("run", m_run, "Folder of the run, its name, or a part of it")->required(); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const run::RunView view, run::readRun(context.services.workspace(), m_run));
        context.output.object(runJson(view));
        context.output.text(runText(view));
        return {};
    }

private:
    std::string m_run;
};

} // namespace

std::unique_ptr<Verb> makeShow()
{
    return std::make_unique<Show>();
}

} // namespace luthier::cli
