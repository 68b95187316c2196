#include "core/infer/decoder_session.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/infer/score.h"
#include "tests/core/infer/tiny_model.h"

namespace luthier::infer {
namespace {

std::vector<float> copyOf(std::span<const float> values)
{
    return {values.begin(), values.end()};
}

double relativeL2(std::span<const float> a, std::span<const float> b)
{
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        difference += std::pow(static_cast<double>(a[i]) - b[i], 2);
        norm += std::pow(static_cast<double>(b[i]), 2);
    }
    return std::sqrt(difference / norm);
}

std::vector<float> logitsAfter(TinyModel &model, nn::LoraWeights<float> *adapter, const std::vector<TokenId> &ids)
{
    DecoderSession session(model.weights, adapter, 2);
    EXPECT_TRUE(session.read(ids));
    return copyOf(session.nextLogits());
}

// The last row of logits of the packed pass that scoring and training use.
std::vector<float> packedLogits(TinyModel &model, nn::LoraWeights<float> *adapter, const std::vector<TokenId> &ids)
{
    const auto scored = scoreRows(model.weights, adapter, {ids}, true);
    EXPECT_TRUE(scored);
    const auto &logits = scored->front().logits;
    return {logits.end() - model.weights.config.vocabulary, logits.end()};
}

TEST(DecoderSession, AgreesWithThePackedPass)
{
    TinyModel model;
    const auto ids = model.ids(50);
    EXPECT_LT(relativeL2(logitsAfter(model, nullptr, ids), packedLogits(model, nullptr, ids)), 1e-5);
}

TEST(DecoderSession, AgreesWithThePackedPassUnderAnAdapter)
{
    TinyModel model;
    auto adapter = model.adapter();
    const auto ids = model.ids(50);
    const auto logits = logitsAfter(model, &adapter, ids);
    EXPECT_LT(relativeL2(logits, packedLogits(model, &adapter, ids)), 1e-5);
    EXPECT_GT(relativeL2(logits, logitsAfter(model, nullptr, ids)), 1e-2);
}

TEST(DecoderSession, ReadsTokenByTokenAsAtOnce)
{
    TinyModel model;
    auto adapter = model.adapter();
    const auto ids = model.ids(300); // past the first block of the cache
    DecoderSession session(model.weights, &adapter, 2);
    for (const TokenId &id : ids)
        ASSERT_TRUE(session.read(std::span(&id, 1)));
    EXPECT_EQ(session.length(), 300);
    EXPECT_LT(relativeL2(session.nextLogits(), logitsAfter(model, &adapter, ids)), 1e-5);
}

TEST(DecoderSession, ReadsALongPromptInPieces)
{
    TinyModel model;
    const auto ids = model.ids(DecoderSession::kPiece + 40);
    EXPECT_LT(relativeL2(logitsAfter(model, nullptr, ids), packedLogits(model, nullptr, ids)), 1e-5);
}

TEST(DecoderSession, ForgetsTheEndOfWhatItRead)
{
    TinyModel model;
    const auto ids = model.ids(12);
    DecoderSession session(model.weights, nullptr, 2);
    ASSERT_TRUE(session.read(ids));
    session.forgetFrom(11);
    ASSERT_TRUE(session.read(std::span(ids).last(1)));
    EXPECT_LT(relativeL2(session.nextLogits(), logitsAfter(model, nullptr, ids)), 1e-6);
}

TEST(DecoderSession, StopsBetweenLayersOnRequest)
{
    TinyModel model;
    int asked = 0;
    DecoderSession session(model.weights, nullptr, 2);
    EXPECT_FALSE(session.read(model.ids(4), [&] { return ++asked < 2; }));
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(session.length(), 0);
}

TEST(DecoderSession, StatesItsMemory)
{
    TinyModel model;
    DecoderSession session(model.weights, nullptr, 2);
    ASSERT_TRUE(session.read(model.ids(4)));
    EXPECT_GT(session.bytes(), KvCache::bytesFor(model.weights.config, 4));
}

} // namespace
} // namespace luthier::infer
