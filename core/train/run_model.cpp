#include "core/train/run_model.h"

#include <algorithm>
#include <map>
#include <utility>

namespace luthier::train {

Expected<nn::LoraWeights<float>> startingAdapter(const RunInputs &inputs, const arch::ModelConfig &config,
                                                 const std::optional<LoadedCheckpoint> &checkpoint)
{
    if (checkpoint)
        return checkpoint->adapter;
    const config::MethodSpec &method = inputs.spec.method;
    if (!method.initFrom.empty())
        return nn::loadLora(config, method.initFrom);
    LUTHIER_TRY_ASSIGN(nn::LoraLayout layout, nn::LoraLayout::fromSpec(config, method));
    return nn::initialLora(std::move(layout), inputs.spec.train.seed);
}

arch::AdapterSizes adapterSizes(const nn::LoraLayout &layout)
{
    arch::AdapterSizes sizes;
    sizes.parameters = layout.parameters;
    std::map<std::int64_t, std::int64_t> ranks; // of each layer
    for (const nn::LoraModule &module : layout.modules)
        sizes.xaWidth = std::max(sizes.xaWidth, ranks[module.layer] += module.rank);
    return sizes;
}

RunModel::RunModel(Weights weights, nn::LoraWeights<float> adapter, tensor::Arena arena, std::int64_t microBatchTokens)
    : m_weights(std::move(weights)), m_adapter(std::move(adapter)), m_arena(std::move(arena)), m_microBatchTokens(microBatchTokens)
{
}

Expected<std::unique_ptr<RunModel>> RunModel::create(Weights weights, nn::LoraWeights<float> adapter, const arch::MemoryPlan &plan,
                                                     const arch::LengthSummary &lengths)
{
    LUTHIER_TRY_ASSIGN(tensor::Arena arena, tensor::Arena::reserve(plan.arenaBytes));
    adapter.gradients.assign(adapter.values.size(), 0.0F);
    std::unique_ptr<RunModel> model(new RunModel(std::move(weights), std::move(adapter), std::move(arena), plan.microBatchTokens));
    const std::int64_t maxTokens = std::max(plan.microBatchTokens, lengths.longestRow);
    model->m_pass = std::make_unique<models::DecoderPass<float>>(*model->m_weights, &model->m_adapter, model->m_arena, maxTokens,
                                                                 lengths.longestSequence, true);
    return model;
}

} // namespace luthier::train
