#pragma once

#include <memory>
#include <optional>

#include "core/arch/architecture.h"
#include "core/arch/memory_plan.h"
#include "core/models/decoder.h"
#include "core/nn/adapters.h"
#include "core/tensor/arena.h"
#include "core/train/checkpoint.h"
#include "core/train/run_inputs.h"

namespace luthier::train {

// The adapter a run starts or goes on with: the checkpoint's, or that of method.init_from, or new values of the seed.
Expected<nn::LoraWeights<float>> startingAdapter(const RunInputs &inputs, const arch::ModelConfig &config,
                                                 const std::optional<LoadedCheckpoint> &checkpoint);

arch::AdapterSizes adapterSizes(const nn::LoraLayout &layout);

// The model in memory, its adapter with gradients, and the buffers of the passes. Stays where it is: the pass points into it.
class RunModel {
public:
    using Weights = std::shared_ptr<const models::DecoderWeights<float>>;

    // OutOfMemory if the arena of the plan cannot be had.
    static Expected<std::unique_ptr<RunModel>> create(Weights weights, nn::LoraWeights<float> adapter, const arch::MemoryPlan &plan,
                                                      const arch::LengthSummary &lengths);
    RunModel(const RunModel &) = delete;
    RunModel &operator=(const RunModel &) = delete;

    const arch::ModelConfig &config() const { return m_weights->config; }
    nn::LoraWeights<float> &adapter() { return m_adapter; }
    models::DecoderPass<float> &pass() { return *m_pass; }
    std::int64_t microBatchTokens() const { return m_microBatchTokens; }

private:
    RunModel(Weights weights, nn::LoraWeights<float> adapter, tensor::Arena arena, std::int64_t microBatchTokens);

    Weights m_weights;
    nn::LoraWeights<float> m_adapter;
    tensor::Arena m_arena;
    std::int64_t m_microBatchTokens;
    std::unique_ptr<models::DecoderPass<float>> m_pass;
};

} // namespace luthier::train
