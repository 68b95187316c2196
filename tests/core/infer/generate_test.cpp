#include "core/infer/generate.h"

#include <limits>

#include "tests/core/infer/parity_case.h"
#include "tests/core/infer/tiny_model.h"

namespace luthier::infer {
namespace {

using run::GenerateRequest;
using run::GenerationEnd;

constexpr double kTie = 1e-4; // below this gap of the two best logits, rounding may choose

GenerateRequest requestOf(std::vector<TokenId> prompt, std::int64_t maxNewTokens)
{
    GenerateRequest request;
    request.prompt = std::move(prompt);
    request.maxNewTokens = maxNewTokens;
    return request;
}

std::size_t agreeing(const std::vector<TokenId> &a, const std::vector<TokenId> &b)
{
    std::size_t same = 0;
    while (same < std::min(a.size(), b.size()) && a[same] == b[same])
        ++same;
    return same;
}

void expectReferenceTokens(const std::string &name)
{
    const ParityCase parity(name);
    const Json rows = parity.json("generate.json").at("rows");
    ASSERT_FALSE(rows.empty());
    for (const Json &row : rows) {
        const auto expected = row.at("new_tokens").get<std::vector<TokenId>>();
        const auto result = generate(*parity.weights, nullptr,
                                     requestOf(row.at("prompt").get<std::vector<TokenId>>(), static_cast<std::int64_t>(expected.size())));
        ASSERT_TRUE(result) << describeError(result.error());
        const std::size_t same = agreeing(result->ids, expected);
        if (same < expected.size()) {
            EXPECT_LT(row.at("top2_margin").at(same).get<double>(), kTie) << "token " << same;
        }
    }
}

TEST(Generate, GivesTheReferencesGreedyTokens)
{
    expectReferenceTokens("llama");
}

TEST(Generate, GivesTheReferencesGreedyTokensWithScaledPositions)
{
    expectReferenceTokens("llama3_rope");
}

TEST(Generate, GivesTheReferencesGreedyTokensFromBfloat16Shards)
{
    expectReferenceTokens("llama_bf16_sharded");
}

TEST(Generate, AppliesTheAdapter)
{
    TinyModel model;
    auto adapter = model.adapter();
    const auto request = requestOf(model.ids(5), 20);
    const auto base = generate(model.weights, nullptr, request);
    const auto adapted = generate(model.weights, &adapter, request);
    ASSERT_TRUE(base && adapted);
    EXPECT_NE(base->ids, adapted->ids);
}

TEST(Generate, SamplesTheSameTokensFromTheSameSeed)
{
    TinyModel model;
    auto request = requestOf(model.ids(5), 30);
    request.sampling.temperature = 1.5;
    const auto first = generate(model.weights, nullptr, request);
    const auto again = generate(model.weights, nullptr, request);
    request.sampling.seed = 43;
    const auto other = generate(model.weights, nullptr, request);
    ASSERT_TRUE(first && again && other);
    EXPECT_EQ(first->ids, again->ids);
    EXPECT_NE(first->ids, other->ids);
}

TEST(Generate, EndsBehindAStopId)
{
    TinyModel model;
    auto request = requestOf(model.ids(5), 20);
    const auto free = generate(model.weights, nullptr, request);
    ASSERT_TRUE(free);
    request.stopIds = {-7, free->ids[3]};
    const auto stopped = generate(model.weights, nullptr, request);
    ASSERT_TRUE(stopped);
    EXPECT_EQ(stopped->end, GenerationEnd::StopToken);
    EXPECT_EQ(stopped->ids.back(), free->ids[3]);
    EXPECT_LE(stopped->ids.size(), 4U);
}

TEST(Generate, StreamsEveryTokenAndEndsWhenTheCallbackSaysSo)
{
    TinyModel model;
    std::vector<TokenId> seen;
    const auto result = generate(model.weights, nullptr, requestOf(model.ids(5), 20), [&](TokenId id) {
        seen.push_back(id);
        return seen.size() < 4;
    });
    ASSERT_TRUE(result);
    EXPECT_EQ(result->ids, seen);
    EXPECT_EQ(seen.size(), 4U);
    EXPECT_EQ(result->end, GenerationEnd::Callback);
}

TEST(Generate, EndsWhereTheContextIsFull)
{
    TinyModel model;
    model.weights.config.context = 12;
    const auto result = generate(model.weights, nullptr, requestOf(model.ids(5), 20));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->ids.size(), 7U);
    EXPECT_EQ(result->end, GenerationEnd::Context);
}

TEST(Generate, RefusesAPromptThatFillsTheContext)
{
    TinyModel model;
    model.weights.config.context = 12;
    const auto result = generate(model.weights, nullptr, requestOf(model.ids(12), 1));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadData);
    EXPECT_NE(result.error().what.find("12"), std::string::npos);
}

TEST(Generate, GivesNothingWhereNothingIsAsked)
{
    TinyModel model;
    const auto result = generate(model.weights, nullptr, requestOf(model.ids(5), 0));
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->ids.empty());
    EXPECT_EQ(result->end, GenerationEnd::Length);
}

TEST(Generate, RefusesAnEmptyPrompt)
{
    TinyModel model;
    EXPECT_FALSE(generate(model.weights, nullptr, requestOf({}, 3)));
}

TEST(Generate, RefusesIdsOutsideTheVocabulary)
{
    TinyModel model;
    const auto tooLarge = generate(model.weights, nullptr, requestOf({1, 61}, 3));
    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().where, "prompt, token 1");
    EXPECT_FALSE(generate(model.weights, nullptr, requestOf({-1}, 3)));
}

TEST(Generate, IsCancelledBetweenLayers)
{
    TinyModel model;
    int asked = 0;
    const auto result = generate(model.weights, nullptr, requestOf(model.ids(5), 20), {}, [&] { return ++asked > 9; });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(Generate, ReportsAModelWhoseAnswersAreNoNumbers)
{
    TinyModel model;
    auto adapter = model.adapter();
    adapter.values.assign(adapter.values.size(), std::numeric_limits<float>::quiet_NaN());
    const auto result = generate(model.weights, &adapter, requestOf(model.ids(5), 3));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Diverged);
}

} // namespace
} // namespace luthier::infer
