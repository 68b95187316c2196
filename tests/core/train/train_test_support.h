#pragma once

#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/config/spec_json.h"
#include "core/data/token_file.h"
#include "core/run/run_folder.h"
#include "core/tensor/runtime.h"
#include "core/train/trainer.h"
#include "core/weights/tensor_source.h"
#include "tests/support/numbers.h"
#include "tests/support/paths.h"

namespace luthier::train {

inline const fs::path kLlama = test::fixture("parity/llama"); // two layers, hidden 48, with an adapter of rank 4
inline const fs::path kPreference = test::fixture("parity/preference");

inline std::vector<Json> jsonLines(const fs::path &path)
{
    std::vector<Json> rows;
    std::istringstream lines(readFile(path).value());
    for (std::string line; std::getline(lines, line);)
        rows.push_back(parseJson(line, path.string()).value());
    return rows;
}

inline std::vector<data::TrainingRow> sampleRows()
{
    std::vector<data::TrainingRow> rows;
    for (const Json &json : jsonLines(kLlama / "samples.jsonl")) {
        data::Sequence sequence;
        sequence.ids = json["input_ids"].get<std::vector<std::int32_t>>();
        for (const Json &label : json["labels"])
            sequence.weights.push_back(label.get<int>() == -100 || sequence.weights.empty() ? 0.0F : 1.0F);
        rows.push_back({static_cast<std::int64_t>(rows.size()) + 100, {sequence}});
    }
    return rows;
}

inline std::vector<data::TrainingRow> pairRows()
{
    std::vector<data::TrainingRow> rows;
    for (const Json &json : jsonLines(kPreference / "pairs.jsonl")) {
        data::TrainingRow row{static_cast<std::int64_t>(rows.size()) + 500, {}};
        for (const char *key : {"chosen_ids", "rejected_ids"}) {
            data::Sequence sequence;
            sequence.ids = json["prompt_ids"].get<std::vector<std::int32_t>>();
            sequence.weights.assign(sequence.ids.size(), 0.0F);
            for (const Json &id : json[key]) {
                sequence.ids.push_back(id.get<std::int32_t>());
                sequence.weights.push_back(1.0F);
            }
            row.sequences.push_back(std::move(sequence));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

inline std::vector<float> tensorOf(const fs::path &file, const std::string &name)
{
    const auto source = weights::openTensors(file).value();
    const weights::TensorInfo *info = source->find(name);
    EXPECT_NE(info, nullptr) << name;
    std::vector<float> values(static_cast<std::size_t>(info->values()));
    EXPECT_TRUE(source->readFloats(*info, 0, values));
    return values;
}

// Keeps what a run tells. `onStep` is called after each step's event.
class Recorder final : public run::RunObserver {
public:
    void onEvent(const run::Event &event) override
    {
        events.push_back(event);
        if (const auto *step = std::get_if<run::StepEvent>(&event.body); step != nullptr && onStep)
            onStep(*step);
    }
    void onRowLosses(std::span<const run::RowLoss> rows) override { losses.insert(losses.end(), rows.begin(), rows.end()); }

    template <class T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const run::Event &event : events)
            if (const auto *body = std::get_if<T>(&event.body))
                found.push_back(*body);
        return found;
    }

    std::vector<run::Event> events;
    std::vector<run::RowLoss> losses;
    std::function<void(const run::StepEvent &)> onStep;
};

// A run's folder over the llama case, in a temporary place.
class TestRun {
public:
    TestRun()
    {
        tensor::initialiseRuntime(2);
        spec.model.path = (kLlama / "model").string();
        spec.dataset.path = "samples.jsonl";
        spec.dataset.shuffle = false;
        spec.method.rank = 4;
        spec.method.alpha = 8;
        spec.train.batchSize = 4;
        spec.train.learningRate = 5e-3;
        spec.train.lrScheduler = config::SchedulerType::Constant;
        spec.train.maxGradNorm = 0;
    }

    const fs::path &folder() const { return m_folder.path(); }

    void prepare(const std::vector<data::TrainingRow> &rows, const std::vector<data::TrainingRow> &evalRows = {}) const
    {
        const run::RunPaths paths{folder()};
        writeRows(paths.tokens(), rows);
        if (!evalRows.empty())
            writeRows(paths.evalTokens(), evalRows);
        const Json json{{"schema", run::kRunSchema}, {"spec", config::toJson(spec, config::Write::All)}};
        ASSERT_TRUE(writeFileAtomic(paths.runJson(), dumpJsonPretty(json)));
    }

    Expected<run::TrainResult> train(bool resume = false, const TrainEnvironment &environment = {})
    {
        return train::train({folder(), resume}, control, recorder, environment);
    }

    std::string adapterBytes() const { return readFile(run::RunPaths{folder()}.adapter() / "adapter_model.safetensors").value(); }

    static void writeRows(const fs::path &path, const std::vector<data::TrainingRow> &rows)
    {
        ASSERT_TRUE(writeFileAtomic(path, [&](FileWriter &writer) -> Expected<void> {
            data::TokenFileWriter file(writer);
            for (const data::TrainingRow &row : rows)
                LUTHIER_TRY(file.add(row));
            return file.finish();
        }));
    }

    config::RunSpec spec;
    run::RunControl control;
    Recorder recorder;

private:
    TemporaryFolder m_folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-train").value();
};

} // namespace luthier::train
