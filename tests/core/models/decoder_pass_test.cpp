#include <cmath>

#include <gtest/gtest.h>

#include "core/arch/memory_plan.h"
#include "core/base/json.h"
#include "core/models/decoder.h"
#include "core/tensor/runtime.h"
#include "tests/support/numbers.h"
#include "tests/support/paths.h"

namespace luthier::models {

namespace {

// A golden case of tests/fixtures/parity: model, adapter and samples.
struct Sample {
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> labels;
};

std::vector<Sample> samplesOf(const fs::path &folder)
{
    std::vector<Sample> samples;
    std::istringstream lines(readFile(folder / "samples.jsonl").value());
    for (std::string line; std::getline(lines, line);) {
        const Json row = parseJson(line, "samples.jsonl").value();
        samples.push_back({row["input_ids"].get<std::vector<std::int32_t>>(), row["labels"].get<std::vector<std::int32_t>>()});
    }
    return samples;
}

nn::LoraWeights<double> widened(const nn::LoraWeights<float> &narrow)
{
    nn::LoraWeights<double> wide;
    wide.layout = narrow.layout;
    wide.values.assign(narrow.values.begin(), narrow.values.end());
    wide.gradients.assign(wide.values.size(), 0);
    return wide;
}

template <class T>
struct Case {
    fs::path folder;
    std::shared_ptr<const DecoderWeights<T>> weights;
    std::vector<Sample> samples;
    Expected<tensor::Arena> arena = tensor::Arena::reserve(64 << 20);

    explicit Case(const std::string &name) : folder(test::fixture("parity/" + name)), samples(samplesOf(folder))
    {
        tensor::initialiseRuntime(2);
        weights = DecoderWeights<T>::load(arch::openModel(folder / "model").value()).value();
    }
    Json expected(const std::string &file) const { return readJsonFile(folder / file).value(); }
};

std::vector<nn::Target> everyNext(const nn::Batch &batch)
{
    std::vector<nn::Target> targets;
    for (const nn::Segment &segment : batch.segments)
        for (std::int64_t t = 0; t + 1 < segment.length; ++t)
            targets.push_back({segment.start + t, batch.ids[static_cast<std::size_t>(segment.start + t + 1)]});
    return targets;
}

nn::Batch allSamples(const std::vector<Sample> &samples)
{
    nn::Batch batch;
    for (const Sample &sample : samples)
        batch.append(sample.ids);
    return batch;
}

class Golden : public ::testing::TestWithParam<const char *> {};

} // namespace

TEST_P(Golden, LogProbsOfThePackedSamplesAreThoseOfTheReference)
{
    Case<float> c(GetParam());
    for (const bool adapted : {false, true}) {
        auto lora = nn::loadLora(c.weights->config, c.folder / "lora").value();
        const nn::Batch batch = allSamples(c.samples);
        DecoderPass<float> pass(*c.weights, &lora, *c.arena, batch.tokens(), 64, false);
        ASSERT_TRUE(pass.forward(batch, adapted));
        const auto targets = everyNext(batch);
        std::vector<double> nll(targets.size());
        pass.score(targets, nll, false);
        const Json expected = c.expected(adapted ? "lora_expect.json" : "expect.json")["logprobs_f64"];
        std::size_t at = 0;
        double worst = 0;
        for (const Json &row : expected)
            for (const Json &value : row)
                worst = std::max(worst, std::fabs(-nll[at++] - value.get<double>()));
        EXPECT_EQ(at, nll.size());
        EXPECT_LE(worst, 1e-5) << "the gate is 1e-4";
    }
}

TEST_P(Golden, TheGradientOfTheAdapterIsThatOfFiniteDifferences)
{
    Case<double> c(GetParam());
    auto lora = widened(nn::loadLora(c.weights->config, c.folder / "lora").value());
    const nn::Batch batch = allSamples(c.samples);
    DecoderPass<double> pass(*c.weights, &lora, *c.arena, batch.tokens(), 64, true);
    const auto targets = everyNext(batch);
    const auto coefficients = test::noise<double>(static_cast<std::int64_t>(targets.size()), 9);
    std::vector<double> nll(targets.size());
    for (const double dropout : {0.0, 0.3}) {
        std::fill(lora.gradients.begin(), lora.gradients.end(), 0);
        const DropoutState state{dropout, 1, 2};
        pass.forward(batch, true, state);
        pass.score(targets, nll, true);
        ASSERT_TRUE(pass.backward(coefficients));
        const auto loss = [&] {
            pass.forward(batch, true, state);
            pass.score(targets, nll, false);
            double sum = 0;
            for (std::size_t i = 0; i < nll.size(); ++i)
                sum += coefficients[i] * nll[i];
            return sum;
        };
        EXPECT_LE(test::gradientError(lora.values, lora.gradients, loss, 1e-6), 1e-5) << "dropout " << dropout;
    }
}

INSTANTIATE_TEST_SUITE_P(Parity, Golden, ::testing::Values("llama", "llama3_rope", "llama_bf16_sharded"));

TEST(DecoderPass, TheHookCanAbandonAPass)
{
    Case<float> c("llama");
    nn::Batch batch = allSamples(c.samples);
    DecoderPass<float> pass(*c.weights, nullptr, *c.arena, batch.tokens(), 64, false);
    int layers = 0;
    EXPECT_FALSE(pass.forward(batch, false, {}, [&] { return ++layers < 2; }));
    EXPECT_EQ(layers, 2);
}

TEST(DecoderPass, TakesExactlyTheBytesOfThePlan)
{
    Case<float> c("llama");
    auto lora = nn::loadLora(c.weights->config, c.folder / "lora").value();
    const arch::AdapterSizes sizes{lora.layout.parameters, 7 * 4};
    for (const bool training : {false, true}) {
        const std::uint64_t before = c.arena->used();
        const DecoderPass<float> pass(*c.weights, &lora, *c.arena, 100, 40, training);
        EXPECT_EQ(c.arena->used() - before, arch::passBytes(c.weights->config, sizes, 100, 40, training));
    }
    EXPECT_EQ(c.arena->used(), 0U) << "the pass gives its memory back";
}

TEST(DecoderPass, LogitsAreThoseOfTheReference)
{
    Case<float> c("llama");
    const auto reference = weights::openTensors(c.folder / "logits.safetensors");
    ASSERT_TRUE(reference) << describeError(reference.error());
    for (const char *name : {"0", "1"}) {
        const weights::TensorInfo *info = (*reference)->find(name);
        std::vector<float> expected(static_cast<std::size_t>(info->values()));
        ASSERT_TRUE((*reference)->readFloats(*info, 0, expected));
        nn::Batch batch;
        batch.append(c.samples[static_cast<std::size_t>(name[0] - '0')].ids);
        DecoderPass<float> pass(*c.weights, nullptr, *c.arena, batch.tokens(), batch.tokens(), false);
        pass.forward(batch, false);
        std::vector<float> logits(expected.size());
        pass.logits(0, test::mat(logits, info->shape[0], info->shape[1]));
        EXPECT_LE(test::relativeL2(logits, expected), 1e-5);
    }
}

} // namespace luthier::models
