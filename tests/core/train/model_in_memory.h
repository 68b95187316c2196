#pragma once

#include "core/methods/methods.h"
#include "core/train/row_pass.h"
#include "tests/core/train/train_test_support.h"

namespace luthier::train {

// The llama case with its adapter, ready for a pass of up to 512 tokens.
struct ModelInMemory {
    explicit ModelInMemory(config::Stage stage = config::Stage::Sft, std::int64_t microBatchTokens = 512)
    {
        tensor::initialiseRuntime(2);
        const auto files = arch::openModel(kLlama / "model").value();
        weights = models::DecoderWeights<float>::load(files).value();
        adapter = nn::loadLora(files.config, kLlama / "lora").value();
        adapter.gradients.assign(adapter.values.size(), 0.0F);
        pass = std::make_unique<models::DecoderPass<float>>(*weights, &adapter, *arena, 512, 64, true);
        config::RunSpec spec;
        spec.stage = stage;
        objective = methods::makeObjective(spec).value();
        rowPass = std::make_unique<RowPass>(*pass, *objective, weights->config.vocabulary, microBatchTokens,
                                            [this] { return --layersLeft >= 0; });
    }

    RowsLoss loss(const std::vector<data::TrainingRow> &rows, bool gradient, const ReferenceLogps *reference = nullptr)
    {
        std::vector<std::size_t> positions(rows.size());
        methods::StepTotals totals;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            positions[i] = i;
            totals.add(rows[i]);
        }
        std::fill(adapter.gradients.begin(), adapter.gradients.end(), 0.0F);
        RowsLoss sum;
        const RowsToScore all{rows, positions, totals, reference};
        const auto done = gradient ? rowPass->scoreWithGradient(all, {}, sum) : rowPass->score(all, sum);
        EXPECT_TRUE(done) << describeError(done.error());
        return sum;
    }

    // The largest relative L2 difference over the adapter's tensors, as the parity cases define it.
    double gradientError(const fs::path &file) const
    {
        double whole = 0;
        for (const float value : adapter.gradients)
            whole += static_cast<double>(value) * static_cast<double>(value);
        double worst = 0;
        for (const nn::LoraModule &module : adapter.layout.modules)
            for (const auto &[name, offset] : {std::pair(module.nameA(), module.aOffset), std::pair(module.nameB(), module.bOffset)}) {
                const std::vector<float> expected = tensorOf(file, name);
                double difference = 0;
                double norm = 0;
                for (std::size_t i = 0; i < expected.size(); ++i) {
                    const double own = adapter.gradients[static_cast<std::size_t>(offset) + i];
                    difference += std::pow(own - static_cast<double>(expected[i]), 2);
                    norm += std::pow(static_cast<double>(expected[i]), 2);
                }
                worst = std::max(worst, std::sqrt(difference) / std::max(std::sqrt(norm), 1e-4 * std::sqrt(whole)));
            }
        return worst;
    }

    Expected<tensor::Arena> arena = tensor::Arena::reserve(64 << 20);
    std::shared_ptr<const models::DecoderWeights<float>> weights;
    nn::LoraWeights<float> adapter;
    std::unique_ptr<models::DecoderPass<float>> pass;
    std::unique_ptr<methods::Objective> objective;
    std::unique_ptr<RowPass> rowPass;
    std::int64_t layersLeft = 1 << 30; // after so many layers the hook abandons the pass
};

} // namespace luthier::train
