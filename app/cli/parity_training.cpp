#include "app/cli/parity_training.h"

#include <span>

#include "core/config/spec_json.h"
#include "core/data/token_file.h"
#include "core/run/run_folder.h"
#include "core/weights/safetensors.h"

namespace luthier::cli {
namespace {

class LossCollector final : public run::RunObserver {
public:
    void onEvent(const run::Event &event) override
    {
        if (const auto *step = std::get_if<run::StepEvent>(&event.body))
            m_losses.push_back(step->loss);
    }
    void onRowLosses(std::span<const run::RowLoss>) override {}
    const std::vector<double> &losses() const { return m_losses; }

private:
    std::vector<double> m_losses;
};

Expected<void> writeRun(const run::RunPaths &paths, const config::RunSpec &spec, const std::vector<data::TrainingRow> &rows)
{
    const Expected<void> written = writeFileAtomic(paths.tokens(), [&](FileWriter &file) -> Expected<void> {
        data::TokenFileWriter writer(file);
        for (const data::TrainingRow &row : rows)
            LUTHIER_TRY(writer.add(row));
        return writer.finish();
    });
    LUTHIER_TRY(written);
    const Json description{{"schema", run::kRunSchema}, {"spec", config::toJson(spec, config::Write::All)}};
    return writeFileAtomic(paths.runJson(), dumpJsonPretty(description));
}

} // namespace

Expected<ParityRun> trainRows(run::Engine &engine, config::RunSpec spec, const std::vector<data::TrainingRow> &rows)
{
    spec.dataset.path = "rows.jsonl";
    spec.dataset.shuffle = false;
    spec.train.maxGradNorm = 0;
    LUTHIER_TRY_ASSIGN(TemporaryFolder folder, TemporaryFolder::create(fs::temp_directory_path(), "luthier-parity"));
    LUTHIER_TRY(writeRun(run::RunPaths{folder.path()}, spec, rows));
    LossCollector collector;
    run::RunControl control;
    LUTHIER_TRY_ASSIGN(const run::TrainResult result, engine.train({folder.path(), /*resume=*/false}, control, collector));
    return ParityRun{std::move(folder), result.adapter, collector.losses()};
}

Expected<NamedTensors> readTensors(const fs::path &file)
{
    LUTHIER_TRY_ASSIGN(const auto source, weights::openSafetensors(file));
    NamedTensors tensors;
    for (const weights::TensorInfo &info : source->tensors()) {
        NamedTensor &tensor = tensors[info.name];
        tensor.shape = info.shape;
        tensor.values.resize(static_cast<std::size_t>(info.values()));
        LUTHIER_TRY(source->readFloats(info, 0, tensor.values));
    }
    return tensors;
}

Expected<void> writeTensors(const fs::path &file, const NamedTensors &tensors)
{
    LUTHIER_TRY(createFolders(file.parent_path()));
    std::vector<weights::TensorToWrite> list;
    for (const auto &[name, tensor] : tensors)
        list.push_back(weights::floatTensor(name, tensor.shape, tensor.values));
    return weights::writeSafetensors(file, list, {});
}

Expected<NamedTensors> gradientOfStep(const fs::path &adapterBefore, const fs::path &adapterAfter)
{
    constexpr const char *kFile = "adapter_model.safetensors";
    LUTHIER_TRY_ASSIGN(NamedTensors gradient, readTensors(adapterBefore / kFile));
    LUTHIER_TRY_ASSIGN(const NamedTensors after, readTensors(adapterAfter / kFile));
    for (auto &[name, tensor] : gradient) {
        const auto found = after.find(name);
        if (found == after.end() || found->second.shape != tensor.shape)
            return fail(ErrorCode::Internal, "The trained adapter has other tensors than the one it began with.", name);
        for (std::size_t i = 0; i < tensor.values.size(); ++i)
            tensor.values[i] -= found->second.values[i];
    }
    return gradient;
}

} // namespace luthier::cli
