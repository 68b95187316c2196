#include "core/engine/model_cache.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/run/memory_available.h"

namespace luthier::engine {

namespace {

bool belongsToModel(const fs::path &file)
{
    const std::string extension = file.extension().string();
    return extension == ".safetensors" || extension == ".json" || extension == ".gguf";
}

Expected<std::vector<fs::path>> filesOf(const fs::path &path)
{
    std::error_code error;
    if (fs::is_regular_file(path, error))
        return std::vector<fs::path>{path};
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
        if (belongsToModel(entry->path()))
            files.push_back(entry->path());
    if (error)
        return fail(errnoError(error.value(), LUTHIER_TR("read the model"), path));
    std::sort(files.begin(), files.end());
    return files;
}

Expected<void> checkMemory(const arch::ModelFiles &files)
{
    const auto needed = static_cast<std::uint64_t>(arch::parameterCount(files.config)) * sizeof(float);
    const auto available = run::memoryAvailable();
    if (!available || available->bytes >= needed)
        return {}; // where the system does not say, the allocation itself will
    return fail(
        ErrorCode::OutOfMemory,
        fmt::format(LUTHIER_TR("The model needs {} of memory, and {} are free."), formatBytes(needed), formatBytes(available->bytes)),
        files.path.string(), LUTHIER_TR("Close other programs, wait for the training to end, or choose a smaller model."));
}

} // namespace

Expected<std::string> fingerprint(const fs::path &modelOrAdapter)
{
    LUTHIER_TRY_ASSIGN(const auto files, filesOf(modelOrAdapter));
    std::string key;
    for (const fs::path &file : files) {
        std::error_code error;
        const auto size = fs::file_size(file, error);
        const auto time = error ? fs::file_time_type{} : fs::last_write_time(file, error);
        if (error)
            return fail(errnoError(error.value(), LUTHIER_TR("read the model"), file));
        key += fmt::format("{}|{}|{}\n", fs::absolute(file).lexically_normal().string(), size, time.time_since_epoch().count());
    }
    return key;
}

Expected<ModelCache::Model> ModelCache::model(const run::ModelRef &reference, const std::function<bool()> &cancelled)
{
    if (reference.dtype == config::DTypeChoice::Bfloat16)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("Answers are computed in float32 only."), "dtype",
                    LUTHIER_TR("Choose \"auto\" or \"float32\"."));
    LUTHIER_TRY_ASSIGN(const std::string key, fingerprint(reference.model));
    Model model{m_weights, nullptr};
    if (m_weights == nullptr || key != m_weightsKey) {
        LUTHIER_TRY_ASSIGN(const arch::ModelFiles files, arch::openModel(reference.model));
        LUTHIER_TRY_ASSIGN(model.weights, weights(files, [&](double) { return !cancelled || !cancelled(); }));
    }
    if (!reference.adapter.empty()) {
        LUTHIER_TRY_ASSIGN(model.adapter, adapter(model.weights->config, reference.adapter));
    }
    return model;
}

Expected<ModelCache::Weights> ModelCache::weights(const arch::ModelFiles &files, const std::function<bool(double)> &progress)
{
    LUTHIER_TRY_ASSIGN(std::string key, fingerprint(files.path));
    if (m_weights != nullptr && key == m_weightsKey)
        return m_weights;
    drop(); // first, so that the two are not in memory together
    LUTHIER_TRY(checkMemory(files));
    LUTHIER_TRY_ASSIGN(m_weights, models::DecoderWeights<float>::load(files, progress));
    m_weightsKey = std::move(key);
    return m_weights;
}

Expected<ModelCache::Adapter> ModelCache::adapter(const arch::ModelConfig &config, const fs::path &folder)
{
    LUTHIER_TRY_ASSIGN(std::string key, fingerprint(folder));
    if (m_adapter != nullptr && key == m_adapterKey)
        return m_adapter;
    LUTHIER_TRY_ASSIGN(auto loaded, nn::loadLora(config, folder));
    m_adapter = std::make_shared<nn::LoraWeights<float>>(std::move(loaded));
    m_adapterKey = std::move(key);
    return m_adapter;
}

void ModelCache::drop()
{
    m_weights.reset();
    m_adapter.reset(); // checked against that model's shapes
}

std::uint64_t ModelCache::bytes() const
{
    return (m_weights ? m_weights->bytes : 0) + (m_adapter ? m_adapter->values.size() * sizeof(float) : 0);
}

} // namespace luthier::engine
