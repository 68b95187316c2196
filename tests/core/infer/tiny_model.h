#pragma once

#include <memory>
#include <vector>

#include "core/base/random.h"
#include "core/models/decoder.h"

namespace luthier::infer {

// A decoder with random weights, made in memory: two layers, grouped queries, tied head.
class TinyModel {
public:
    explicit TinyModel(std::uint64_t seed = 1) : m_random(seed)
    {
        arch::ModelConfig &config = weights.config;
        config.architecture = "llama";
        config.vocabulary = 61;
        config.hidden = 24;
        config.intermediate = 40;
        config.layers = 2;
        config.heads = 4;
        config.kvHeads = 2;
        config.headDim = 8;
        config.context = 2048;
        config.tiedHead = true;
        weights.embedding = weights.head = matrix(config.vocabulary, config.hidden, 1.0);
        weights.finalNorm = matrix(1, config.hidden, 1.0);
        const std::int64_t qkv = config.queryWidth() + 2 * config.kvWidth();
        for (std::int64_t i = 0; i < config.layers; ++i)
            weights.layers.push_back({matrix(1, config.hidden, 1.0), matrix(qkv, config.hidden, 0.4),
                                      matrix(config.hidden, config.queryWidth(), 0.4), matrix(1, config.hidden, 1.0),
                                      matrix(2 * config.intermediate, config.hidden, 0.3),
                                      matrix(config.hidden, config.intermediate, 0.3)});
    }

    // An adapter of rank 3 on every linear layer, A and B random.
    nn::LoraWeights<float> adapter()
    {
        config::MethodSpec spec;
        spec.rank = 3;
        spec.alpha = 6;
        nn::LoraWeights<float> lora;
        lora.layout = nn::LoraLayout::fromSpec(weights.config, spec).value();
        lora.values = numbers(lora.layout.parameters, 0.2);
        return lora;
    }

    std::vector<std::int32_t> ids(std::int64_t count)
    {
        std::vector<std::int32_t> tokens;
        for (std::int64_t i = 0; i < count; ++i)
            tokens.push_back(static_cast<std::int32_t>(m_random.below(static_cast<std::uint64_t>(weights.config.vocabulary))));
        return tokens;
    }

    models::DecoderWeights<float> weights;

private:
    std::vector<float> numbers(std::int64_t count, double scale)
    {
        std::vector<float> values(static_cast<std::size_t>(count));
        for (float &value : values)
            value = static_cast<float>(scale * m_random.normal());
        return values;
    }

    tensor::Mat<const float> matrix(std::int64_t rows, std::int64_t cols, double scale)
    {
        m_memory.push_back(std::make_unique<std::vector<float>>(numbers(rows * cols, scale)));
        return tensor::matOf<const float>(m_memory.back()->data(), rows, cols);
    }

    Random m_random;
    std::vector<std::unique_ptr<std::vector<float>>> m_memory;
};

} // namespace luthier::infer
