#include "app/cli/conformance_parity.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/json_lines.h"
#include "app/cli/parity_training.h"
#include "app/cli/token_rows.h"
#include "core/arch/architecture.h"

// A case of a decoder: model/, lora/ and samples.jsonl {"input_ids", "labels"}; its answers:
//
//   logits.safetensors         "0", "1": logits of every position of the first two rows
//   expect.json                "logprobs" of every row, "loss" over the trained tokens of all rows
//   generate.json              24 greedy tokens after the first 6 of the first four rows
//   lora_expect.json           as expect.json with the adapter; "loss" is the trainer's own
//   lora_grads.safetensors     d loss / d adapter, from one plain step of rate 1
//   lora_curve.json            losses of 30 steps of AdamW; lora_after/ the adapter after them
//   merged_logits.safetensors  logits after the adapter was merged into the weights and written
//
// preference/ has pairs.jsonl {"prompt_ids", "chosen_ids", "rejected_ids"}; the policy is llama with its adapter, the
// reference llama alone; its answers: sigmoid.json and sigmoid.grads.safetensors.
namespace luthier::cli {
namespace {

constexpr std::size_t kLogitRows = 2;
constexpr std::size_t kGenerateRows = 4;
constexpr std::size_t kPromptTokens = 6;
constexpr std::int64_t kNewTokens = 24;
constexpr double kBeta = 0.1;

using Ids = std::vector<text::TokenId>;

Expected<std::vector<run::ScoredRow>> score(run::Engine &engine, const run::ModelRef &model, std::vector<Ids> rows, bool wantLogits)
{
    run::ScoreRequest request;
    request.model = model;
    request.rows = std::move(rows);
    request.wantLogits = wantLogits;
    run::RunControl control;
    return engine.score(request, control);
}

class DecoderCase {
public:
    DecoderCase(fs::path folder, fs::path target, run::Engine &engine)
        : m_folder(std::move(folder)), m_target(std::move(target)),
          m_engine(engine), m_base{m_folder / "model", {}, {}}, m_adapted{m_folder / "model", m_folder / "lora", {}}
    {
    }

    Expected<void> answer()
    {
        LUTHIER_TRY_ASSIGN(m_rows, TokenRowReader((m_folder / "model").string()).rows(m_folder / "samples.jsonl"));
        LUTHIER_TRY(createFolders(m_target));
        LUTHIER_TRY(writeLogits(m_base, "logits.safetensors"));
        LUTHIER_TRY(writeExpect());
        LUTHIER_TRY(writeGenerated());
        if (!fs::exists(m_folder / "lora"))
            return {};
        LUTHIER_TRY(writeGradient());
        LUTHIER_TRY(writeCurve());
        return writeMerged();
    }

private:
    std::vector<Ids> firstRows(std::size_t count) const
    {
        std::vector<Ids> rows;
        for (std::size_t i = 0; i < std::min(count, m_rows.size()); ++i)
            rows.push_back(m_rows[i].ids);
        return rows;
    }

    std::vector<data::TrainingRow> trainingRows() const
    {
        std::vector<data::TrainingRow> rows;
        for (const TokenRow &row : m_rows)
            rows.push_back({static_cast<std::int64_t>(rows.size()) + 1, {{row.ids, row.weights}}});
        return rows;
    }

    Expected<void> writeLogits(const run::ModelRef &model, const char *file)
    {
        LUTHIER_TRY_ASSIGN(const auto scored, score(m_engine, model, firstRows(kLogitRows), /*wantLogits=*/true));
        NamedTensors tensors;
        for (std::size_t i = 0; i < scored.size(); ++i) {
            const auto length = static_cast<std::int64_t>(m_rows[i].ids.size());
            const auto vocabulary = static_cast<std::int64_t>(scored[i].logits.size()) / length;
            tensors[std::to_string(i)] = {{length, vocabulary}, scored[i].logits};
        }
        return writeTensors(m_target / file, tensors);
    }

    struct Scores {
        Json logprobs = Json::array();
        double loss = 0;
    };
    Expected<Scores> scoresOf(const run::ModelRef &model)
    {
        LUTHIER_TRY_ASSIGN(const auto scored, score(m_engine, model, firstRows(m_rows.size()), /*wantLogits=*/false));
        Scores scores;
        double nll = 0;
        double count = 0;
        for (std::size_t i = 0; i < scored.size(); ++i) {
            scores.logprobs.push_back(scored[i].logprobs);
            for (std::size_t t = 1; t < m_rows[i].ids.size(); ++t) {
                nll -= static_cast<double>(m_rows[i].weights[t]) * static_cast<double>(scored[i].logprobs[t - 1]);
                count += static_cast<double>(m_rows[i].weights[t]);
            }
        }
        scores.loss = nll / count;
        return scores;
    }

    Expected<void> writeExpect()
    {
        LUTHIER_TRY_ASSIGN(const Scores scores, scoresOf(m_base));
        return writeJson("expect.json", {{"logprobs", scores.logprobs}, {"loss", scores.loss}});
    }

    Expected<void> writeGenerated()
    {
        Json rows = Json::array();
        for (const Ids &ids : firstRows(kGenerateRows)) {
            run::GenerateRequest request;
            request.model = m_base;
            request.prompt = Ids(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(kPromptTokens, ids.size())));
            request.maxNewTokens = kNewTokens;
            LUTHIER_TRY_ASSIGN(const run::GenerateResult result, m_engine.generate(request, [](text::TokenId) { return true; }));
            rows.push_back({{"new_tokens", result.ids}});
        }
        return writeJson("generate.json", {{"rows", std::move(rows)}});
    }

    config::RunSpec specFromAdapter() const
    {
        config::RunSpec spec;
        spec.model.path = (m_folder / "model").string();
        spec.method.initFrom = (m_folder / "lora").string();
        spec.train.lrScheduler = config::SchedulerType::Constant;
        return spec;
    }

    Expected<void> writeGradient()
    {
        config::RunSpec spec = specFromAdapter();
        spec.train.optimizer = config::OptimizerType::Sgd;
        spec.train.learningRate = 1;
        spec.train.maxSteps = 1;
        spec.train.batchSize = static_cast<std::int64_t>(m_rows.size());
        LUTHIER_TRY_ASSIGN(const ParityRun run, trainRows(m_engine, spec, trainingRows()));
        LUTHIER_TRY_ASSIGN(const NamedTensors gradient, gradientOfStep(m_folder / "lora", run.adapter));
        LUTHIER_TRY(writeTensors(m_target / "lora_grads.safetensors", gradient));
        LUTHIER_TRY_ASSIGN(const Scores scores, scoresOf(m_adapted));
        return writeJson("lora_expect.json", {{"logprobs", scores.logprobs}, {"loss", run.losses.front()}});
    }

    Expected<void> writeCurve()
    {
        config::RunSpec spec = specFromAdapter();
        spec.train.learningRate = 5e-3;
        spec.train.maxSteps = 30;
        spec.train.batchSize = 4;
        LUTHIER_TRY_ASSIGN(const ParityRun run, trainRows(m_engine, spec, trainingRows()));
        LUTHIER_TRY_ASSIGN(const NamedTensors after, readTensors(run.adapter / "adapter_model.safetensors"));
        LUTHIER_TRY(writeTensors(m_target / "lora_after/adapter_model.safetensors", after));
        return writeJson("lora_curve.json", {{"loss", run.losses}});
    }

    Expected<void> writeMerged()
    {
        LUTHIER_TRY_ASSIGN(const TemporaryFolder folder, TemporaryFolder::create(fs::temp_directory_path(), "luthier-parity"));
        const run::ExportRequest request{m_adapted, run::ExportFormat::Merged, folder.path() / "merged", /*force=*/false};
        LUTHIER_TRY(m_engine.exportModel(request, [](double, std::string_view) { return true; }));
        return writeLogits({request.target, {}, {}}, "merged_logits.safetensors");
    }

    Expected<void> writeJson(const char *file, const Json &json) const { return writeFileAtomic(m_target / file, dumpJson(json) + "\n"); }

    fs::path m_folder;
    fs::path m_target;
    run::Engine &m_engine;
    run::ModelRef m_base;
    run::ModelRef m_adapted;
    std::vector<TokenRow> m_rows;
};

class PreferenceCase {
public:
    PreferenceCase(const fs::path &cases, fs::path target, run::Engine &engine)
        : m_cases(cases), m_target(std::move(target)), m_engine(engine)
    {
    }

    Expected<void> answer()
    {
        LUTHIER_TRY(forEachJsonLine(m_cases / "preference/pairs.jsonl", [this](const JsonLine &line) -> Expected<void> {
            const auto prompt = line.value["prompt_ids"].get<Ids>();
            m_rows.push_back(
                {static_cast<std::int64_t>(m_rows.size()) + 1,
                 {sequence(prompt, line.value["chosen_ids"].get<Ids>()), sequence(prompt, line.value["rejected_ids"].get<Ids>())}});
            return {};
        }));
        const fs::path model = m_cases / "llama/model";
        const fs::path adapter = m_cases / "llama/lora";
        LUTHIER_TRY_ASSIGN(const Sums policy, completionSums({model, adapter, {}}));
        LUTHIER_TRY_ASSIGN(const Sums reference, completionSums({model, {}, {}}));
        LUTHIER_TRY_ASSIGN(const ParityRun run, trainRows(m_engine, oneStep(model, adapter), m_rows));
        LUTHIER_TRY_ASSIGN(const NamedTensors gradient, gradientOfStep(adapter, run.adapter));
        LUTHIER_TRY(writeTensors(m_target / "sigmoid.grads.safetensors", gradient));
        const Json json{{"loss", run.losses.front()},
                        {"policy_chosen_logps", policy.chosen},
                        {"policy_rejected_logps", policy.rejected},
                        {"ref_chosen_logps", reference.chosen},
                        {"ref_rejected_logps", reference.rejected},
                        {"chosen_rewards", rewards(policy.chosen, reference.chosen)},
                        {"rejected_rewards", rewards(policy.rejected, reference.rejected)}};
        return writeFileAtomic(m_target / "sigmoid.json", dumpJson(json) + "\n");
    }

private:
    struct Sums {
        std::vector<double> chosen;
        std::vector<double> rejected;
    };

    static data::Sequence sequence(const Ids &prompt, const Ids &completion)
    {
        data::Sequence result{prompt, std::vector<float>(prompt.size(), 0.0F)};
        result.ids.insert(result.ids.end(), completion.begin(), completion.end());
        result.weights.resize(result.ids.size(), 1.0F);
        return result;
    }

    config::RunSpec oneStep(const fs::path &model, const fs::path &adapter) const
    {
        config::RunSpec spec;
        spec.stage = config::Stage::Dpo;
        spec.model.path = model.string();
        spec.method.initFrom = adapter.string();
        spec.preference.beta = kBeta;
        spec.train.lrScheduler = config::SchedulerType::Constant;
        spec.train.optimizer = config::OptimizerType::Sgd;
        spec.train.learningRate = 1;
        spec.train.maxSteps = 1;
        spec.train.batchSize = static_cast<std::int64_t>(m_rows.size());
        return spec;
    }

    Expected<Sums> completionSums(const run::ModelRef &model)
    {
        std::vector<Ids> rows;
        for (const data::TrainingRow &row : m_rows)
            for (const data::Sequence &side : row.sequences)
                rows.push_back(side.ids);
        LUTHIER_TRY_ASSIGN(const auto scored, score(m_engine, model, std::move(rows), /*wantLogits=*/false));
        Sums sums;
        for (std::size_t i = 0; i < scored.size(); ++i) {
            const data::Sequence &side = m_rows[i / 2].sequences[i % 2];
            double sum = 0;
            for (std::size_t t = 1; t < side.ids.size(); ++t)
                sum += static_cast<double>(side.weights[t]) * static_cast<double>(scored[i].logprobs[t - 1]);
            (i % 2 == 0 ? sums.chosen : sums.rejected).push_back(sum);
        }
        return sums;
    }

    static std::vector<double> rewards(const std::vector<double> &policy, const std::vector<double> &reference)
    {
        std::vector<double> result;
        for (std::size_t i = 0; i < policy.size(); ++i)
            result.push_back(kBeta * (policy[i] - reference[i]));
        return result;
    }

    fs::path m_cases;
    fs::path m_target;
    run::Engine &m_engine;
    std::vector<data::TrainingRow> m_rows;
};

// What is known how to answer: a folder of another kind of case says why not.
Expected<void> answerCase(const fs::path &folder, const fs::path &target, run::Engine &engine)
{
    if (fs::exists(folder / "pairs.jsonl"))
        return PreferenceCase(folder.parent_path(), target, engine).answer();
    if (!fs::exists(folder / "samples.jsonl") || !fs::exists(folder / "model"))
        return fail(ErrorCode::Unsupported, "It is no case of a decoder or of preferences.");
    LUTHIER_TRY(arch::openModel(folder / "model"));
    return DecoderCase(folder, target, engine).answer();
}

} // namespace

Expected<ConformanceCounts> answerParityKit(const fs::path &kit, const fs::path &target, Context &context)
{
    const fs::path cases = fs::exists(kit / "cases") ? kit / "cases" : kit;
    if (!fs::is_directory(cases))
        return fail(ErrorCode::NotFound, "This folder does not exist.", cases.string(), "Give the folder of the kit.");
    std::vector<fs::path> folders;
    for (const auto &entry : fs::directory_iterator(cases))
        if (entry.is_directory())
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine());
    ConformanceCounts counts;
    for (const fs::path &folder : folders) {
        const std::string name = folder.filename().string();
        if (const auto answered = answerCase(folder, target / name, *engine); answered) {
            ++counts.answered;
            context.output.text(name + "\n");
        } else {
            ++counts.skipped;
            context.output.note(fmt::format("luthier: {} is not answered. {}", name, describeError(answered.error())));
        }
    }
    return counts;
}

} // namespace luthier::cli
