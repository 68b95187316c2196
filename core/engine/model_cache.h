#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "core/arch/architecture.h"
#include "core/models/decoder.h"
#include "core/nn/adapters.h"
#include "core/run/engine.h"

namespace luthier::engine {

// Keeps the model that was used last in memory: a chat loads it once, and a training run and the chat beside it share it.
// A file that changed on disk is read again. Holds at most one model and one adapter, which is memory of the process until
// another model is asked for or drop() is called. Engine thread only.
class ModelCache {
public:
    using Weights = std::shared_ptr<const models::DecoderWeights<float>>;
    using Adapter = std::shared_ptr<nn::LoraWeights<float>>;
    struct Model {
        Weights weights;
        Adapter adapter; // null: the base model
    };

    // Unsupported for a number format that answers are not computed in. `cancelled` is asked while loading.
    Expected<Model> model(const run::ModelRef &reference, const std::function<bool()> &cancelled = {});
    // The weights of a model that is open already. OutOfMemory if the system has less free than they take.
    Expected<Weights> weights(const arch::ModelFiles &files, const std::function<bool(double)> &progress = {});

    void drop();
    std::uint64_t bytes() const; // held by this cache

private:
    Expected<Adapter> adapter(const arch::ModelConfig &config, const fs::path &folder);

    std::string m_weightsKey; // of m_weights
    Weights m_weights;
    std::string m_adapterKey;
    Adapter m_adapter;
};

// Changes whenever a file of the model or adapter does: paths, sizes and times of its weights and settings.
Expected<std::string> fingerprint(const fs::path &modelOrAdapter);

} // namespace luthier::engine
