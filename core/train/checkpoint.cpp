#include "core/train/checkpoint.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/translate.h"
#include "core/run/run_folder.h"
#include "core/weights/safetensors.h"

namespace luthier::train {
namespace {

constexpr std::int64_t kSchema = 1;
constexpr const char *kOptimizerFile = "optimizer.safetensors";
constexpr const char *kStateFile = "state.json";
constexpr std::array kHashedFiles = {"adapter_config.json", "adapter_model.safetensors", kOptimizerFile};

Json toJson(const CheckpointState &state, const Json &hashes)
{
    return {{"schema", kSchema},
            {"step", state.step},
            {"epoch", state.epoch},
            {"spec_hash", state.specHash},
            {"micro_batch_tokens", state.microBatchTokens},
            {"optimizer_steps", state.optimizerSteps},
            {"last_eval_step", state.lastEvalStep},
            {"last_loss", state.lastLoss},
            {"files", hashes}};
}

Expected<Json> hashesOf(const fs::path &folder)
{
    Json hashes = Json::object();
    for (const char *name : kHashedFiles) {
        LUTHIER_TRY_ASSIGN(const Hash128 hash, hashFile(folder / name));
        hashes[name] = hash.hex();
    }
    return hashes;
}

Error damaged(const fs::path &folder, std::string what)
{
    return {ErrorCode::BadFile, std::move(what), folder.string(), LUTHIER_TR("An older checkpoint is used, or the run starts again.")};
}

Expected<Json> readState(const fs::path &folder)
{
    LUTHIER_TRY_ASSIGN(Json json, readJsonFile(folder / kStateFile));
    if (!json.is_object() || json.value("schema", std::int64_t{0}) != kSchema)
        return fail(damaged(folder, LUTHIER_TR("The state of this checkpoint is of another version.")));
    LUTHIER_TRY_ASSIGN(const Json hashes, hashesOf(folder));
    if (!json.contains("files") || json["files"] != hashes)
        return fail(damaged(folder, LUTHIER_TR("A file of this checkpoint was changed after it was written.")));
    return json;
}

Expected<CheckpointState> stateFromJson(const Json &json, const fs::path &folder)
{
    try {
        return CheckpointState{json.at("step").get<std::int64_t>(),
                               json.at("epoch").get<double>(),
                               json.at("spec_hash").get<std::string>(),
                               json.at("micro_batch_tokens").get<std::int64_t>(),
                               json.at("optimizer_steps").get<std::int64_t>(),
                               json.at("last_eval_step").get<std::int64_t>(),
                               json.at("last_loss").get<double>()};
    } catch (const Json::exception &error) {
        return fail(damaged(folder, fmt::format(LUTHIER_TR("The state of this checkpoint cannot be read: {}."), error.what())));
    }
}

Expected<void> writeOptimizer(const Snapshot &snapshot, const fs::path &folder)
{
    std::vector<weights::TensorToWrite> tensors;
    for (const auto &[name, values] : snapshot.optimizer)
        tensors.push_back(weights::floatTensor(name, {static_cast<std::int64_t>(values.size())}, values));
    return weights::writeSafetensors(folder / kOptimizerFile, tensors, {{"step", std::to_string(snapshot.state.step)}});
}

Expected<void> readOptimizer(LoadedCheckpoint &checkpoint)
{
    LUTHIER_TRY_ASSIGN(const auto source, weights::openSafetensors(checkpoint.folder / kOptimizerFile));
    for (const weights::TensorInfo &tensor : source->tensors()) {
        std::vector<float> values(static_cast<std::size_t>(tensor.values()));
        LUTHIER_TRY(source->readFloats(tensor, 0, values));
        checkpoint.optimizer.emplace_back(tensor.name, std::move(values));
    }
    return {};
}

Expected<void> renameInto(const fs::path &from, const fs::path &to)
{
    std::error_code failed;
    fs::remove_all(to, failed); // a damaged one of the same step
    if (!failed)
        fs::rename(from, to, failed);
    if (failed)
        return fail(errnoError(failed.value(), LUTHIER_TR("put the checkpoint in its place"), to));
    syncFolder(to.parent_path());
    return {};
}

void removeFolder(const fs::path &folder)
{
    std::error_code ignored; // what cannot be removed now is tried again after the next checkpoint
    fs::remove_all(folder, ignored);
}

} // namespace

void Snapshot::copy(const CheckpointState &now, const nn::LoraWeights<float> &weights, Optimizer &moments)
{
    state = now;
    state.optimizerSteps = moments.stepsTaken();
    adapter.layout = weights.layout;
    adapter.values = weights.values;
    const std::vector<Optimizer::NamedState> kept = moments.state();
    optimizer.resize(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        optimizer[i].first = kept[i].name;
        optimizer[i].second.assign(kept[i].values.begin(), kept[i].values.end());
    }
}

Expected<void> writeCheckpoint(const fs::path &runFolder, const Snapshot &snapshot)
{
    const run::RunPaths paths{runFolder};
    const fs::path part = paths.checkpoints() / fmt::format(".step-{}.part", snapshot.state.step);
    removeFolder(part);
    const auto write = [&]() -> Expected<void> {
        LUTHIER_TRY(createFolders(part));
        LUTHIER_TRY(nn::saveLora(snapshot.adapter, part, snapshot.baseModel));
        LUTHIER_TRY(writeOptimizer(snapshot, part));
        LUTHIER_TRY_ASSIGN(const Json hashes, hashesOf(part));
        LUTHIER_TRY(writeFileAtomic(part / kStateFile, dumpJsonPretty(toJson(snapshot.state, hashes))));
        return renameInto(part, paths.checkpoint(snapshot.state.step));
    };
    Expected<void> written = write();
    if (!written)
        removeFolder(part); // gives its space back
    return written;
}

void removeOldCheckpoints(const fs::path &runFolder, std::int64_t keep)
{
    const run::RunPaths paths{runFolder};
    std::vector<std::int64_t> steps = run::checkpointSteps(runFolder);
    for (std::size_t i = 0; i + static_cast<std::size_t>(std::max<std::int64_t>(keep, 1)) < steps.size(); ++i)
        removeFolder(paths.checkpoint(steps[i]));
    std::error_code failed;
    for (const fs::directory_entry &entry : fs::directory_iterator(paths.checkpoints(), failed))
        if (entry.path().extension() == ".part")
            removeFolder(entry.path());
}

Expected<void> LoadedCheckpoint::restore(Optimizer &target) const
{
    const std::vector<Optimizer::NamedState> wanted = target.state();
    bool matches = wanted.size() == optimizer.size();
    for (std::size_t i = 0; matches && i < wanted.size(); ++i)
        matches = wanted[i].name == optimizer[i].first && wanted[i].values.size() == optimizer[i].second.size();
    if (!matches)
        return fail(damaged(folder, LUTHIER_TR("The optimizer of this checkpoint is not the one of the run.")));
    for (std::size_t i = 0; i < wanted.size(); ++i)
        std::copy(optimizer[i].second.begin(), optimizer[i].second.end(), wanted[i].values.begin());
    target.setStepsTaken(state.optimizerSteps);
    return {};
}

Expected<LoadedCheckpoint> readCheckpoint(const arch::ModelConfig &config, const fs::path &folder)
{
    LoadedCheckpoint checkpoint;
    checkpoint.folder = folder;
    LUTHIER_TRY_ASSIGN(const Json json, readState(folder));
    LUTHIER_TRY_ASSIGN(checkpoint.state, stateFromJson(json, folder));
    LUTHIER_TRY_ASSIGN(checkpoint.adapter, nn::loadLora(config, folder));
    LUTHIER_TRY(readOptimizer(checkpoint));
    return checkpoint;
}

NewestCheckpoint newestCheckpoint(const arch::ModelConfig &config, const fs::path &runFolder)
{
    NewestCheckpoint newest;
    std::vector<std::int64_t> steps = run::checkpointSteps(runFolder);
    std::reverse(steps.begin(), steps.end());
    for (const std::int64_t step : steps) {
        auto read = readCheckpoint(config, run::RunPaths{runFolder}.checkpoint(step));
        if (read) {
            newest.checkpoint = std::move(*read);
            break;
        }
        newest.damaged.push_back(read.error());
    }
    return newest;
}

} // namespace luthier::train
