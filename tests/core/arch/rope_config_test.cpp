#include "core/arch/rope_config.h"

#include <algorithm>

#include "tests/core/weights/gguf_builder.h"
#include "tests/core/weights/test_files.h"

namespace luthier::arch {
namespace {

using weights::GgufBuilder;

constexpr std::int64_t kHeadDim = 16;
constexpr std::int64_t kContext = 128;

Expected<RopeConfig> read(const char *json)
{
    return ropeFromHf(*parseJson(json, "test"), kHeadDim, kContext);
}

void expectUnsupported(const char *json, const std::string &key)
{
    const auto rope = read(json);
    ASSERT_FALSE(rope) << json;
    EXPECT_EQ(rope.error().code, ErrorCode::Unsupported) << json;
    EXPECT_NE(rope.error().what.find(key), std::string::npos) << rope.error().what;
}

TEST(RopeConfigTest, BothSpellingsOfThePlainFormAreTheSame)
{
    const RopeConfig expected{500000, {}};
    EXPECT_EQ(*read(R"({"rope_parameters":{"rope_type":"default","rope_theta":500000.0}})"), expected);
    EXPECT_EQ(*read(R"({"rope_theta":500000,"rope_scaling":null})"), expected);
    EXPECT_EQ(*read("{}"), RopeConfig{});
}

TEST(RopeConfigTest, BothSpellingsOfLlama3AreTheSame)
{
    const RopeConfig expected{1000, RopeLlama3{8, 1, 4, 16}};
    EXPECT_EQ(*read(R"({"rope_parameters":{"rope_type":"llama3","rope_theta":1000,"factor":8.0,"low_freq_factor":1.0,"high_freq_factor":4.0,
                        "original_max_position_embeddings":16}})"),
              expected);
    EXPECT_EQ(*read(R"({"rope_theta":1000,"rope_scaling":{"type":"llama3","factor":8,"low_freq_factor":1,"high_freq_factor":4,
                        "original_max_position_embeddings":16}})"),
              expected);
}

TEST(RopeConfigTest, TheOriginalContextMayStandOutsideOrBeTheContext)
{
    const char *outside = R"({"original_max_position_embeddings":64,"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":1,
                              "high_freq_factor":4,"original_max_position_embeddings":16}})";
    EXPECT_EQ(std::get<RopeLlama3>(read(outside)->scaling).originalContext, 64);
    const char *absent = R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":1,"high_freq_factor":4}})";
    EXPECT_EQ(std::get<RopeLlama3>(read(absent)->scaling).originalContext, kContext);
}

TEST(RopeConfigTest, LinearScalingHasAFactor)
{
    EXPECT_EQ(std::get<RopeLinear>(read(R"({"rope_scaling":{"type":"linear","factor":2}})")->scaling), RopeLinear{2});
    EXPECT_FALSE(read(R"({"rope_scaling":{"type":"linear"}})"));
    EXPECT_FALSE(read(R"({"rope_scaling":{"type":"linear","factor":0}})"));
}

TEST(RopeConfigTest, WhatLuthierDoesNotHaveIsNamed)
{
    expectUnsupported(R"({"rope_scaling":{"rope_type":"yarn","factor":2}})", "rope_scaling.rope_type\" is \"yarn");
    expectUnsupported(R"({"rope_parameters":{"rope_type":"dynamic","factor":2}})", "rope_parameters.rope_type\" is \"dynamic");
    expectUnsupported(R"({"partial_rotary_factor":0.5})", "partial_rotary_factor");
    expectUnsupported(R"({"rope_parameters":{"full_attention":{"rope_type":"default"}}})", "rope_parameters.full_attention");
    expectUnsupported(R"({"rope_parameters":{"rope_type":"longrope","short_factor":[1],"long_factor":[2],"attention_factor":1}})",
                      "longrope");
}

TEST(RopeConfigTest, SettingsOfTheWrongTypeAreBadFiles)
{
    for (const char *json : {R"({"rope_parameters":[]})", R"({"rope_parameters":"llama3"})", R"({"rope_theta":"many"})",
                             R"({"rope_parameters":{"rope_type":7}})",
                             R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":4,"high_freq_factor":4}})"}) {
        const auto rope = read(json);
        ASSERT_FALSE(rope) << json;
        EXPECT_EQ(rope.error().code, ErrorCode::BadFile) << json;
    }
}

TEST(RopeConfigTest, WhatIsWrittenIsReadBack)
{
    const RopeFactors factors{{1, 1, 1.5, 2, 2.25, 3, 4, 4}};
    for (const RopeConfig &rope :
         {RopeConfig{}, RopeConfig{1000, RopeLinear{2}}, RopeConfig{500000, RopeLlama3{32, 1, 4, 8192}}, RopeConfig{10000, factors}}) {
        const Json config = {{"rope_parameters", ropeToHf(rope, kHeadDim, kContext)}};
        const auto again = ropeFromHf(config, kHeadDim, kContext);
        ASSERT_TRUE(again) << config;
        EXPECT_EQ(*again, rope) << config;
    }
}

TEST(RopeConfigTest, Llama3FactorsRunFromOneToTheFactor)
{
    const std::vector<double> factors = llama3Factors({8, 1, 4, 8192}, 500000, 64);
    ASSERT_EQ(factors.size(), 32U);
    EXPECT_EQ(factors.front(), 1);
    EXPECT_EQ(factors.back(), 8);
    EXPECT_TRUE(std::is_sorted(factors.begin(), factors.end()));
    EXPECT_TRUE(std::any_of(factors.begin(), factors.end(), [](double factor) { return factor > 1 && factor < 8; }));
}

TEST(RopeConfigTest, FactorsOfLlama3AreWrittenAsLlama3)
{
    const RopeLlama3 scaling{32, 1, 4, 8192};
    RopeFactors factors;
    for (const double factor : llama3Factors(scaling, 500000, 64))
        factors.factors.push_back(static_cast<double>(static_cast<float>(factor))); // as a GGUF file stores them
    const Json written = ropeToHf({500000, factors}, 64, 131072);
    EXPECT_EQ(written.at("rope_type"), "llama3");
    EXPECT_EQ(std::get<RopeLlama3>(ropeFromHf({{"rope_parameters", written}}, 64, 131072)->scaling), scaling);
}

// ---- GGUF ----

class RopeOfGguf : public weights::InFolder {
protected:
    Expected<RopeConfig> readGguf(const GgufBuilder &builder) const
    {
        auto file = weights::GgufFile::open(write("m.gguf", builder.build()));
        if (!file)
            return Unexpected<Error>(file.error());
        return ropeFromGguf(**file, "llama", kHeadDim);
    }
};

TEST_F(RopeOfGguf, BaseAndLinearScalingAreRead)
{
    GgufBuilder builder;
    builder.number("llama.rope.freq_base", 500000.0F).text("llama.rope.scaling.type", "linear").number("llama.rope.scaling.factor", 4.0F);
    EXPECT_EQ(*readGguf(builder), (RopeConfig{500000, RopeLinear{4}}));
    GgufBuilder old;
    old.number("llama.rope.scale_linear", 2.0F);
    EXPECT_EQ(*readGguf(old), (RopeConfig{10000, RopeLinear{2}}));
    EXPECT_EQ(*readGguf(GgufBuilder()), RopeConfig{});
}

TEST_F(RopeOfGguf, ScalingOfTypeNoneIsNone)
{
    GgufBuilder builder;
    builder.text("llama.rope.scaling.type", "none").number("llama.rope.scaling.factor", 4.0F);
    EXPECT_EQ(*readGguf(builder), RopeConfig{});
}

TEST_F(RopeOfGguf, TheFactorsTensorIsKeptExactly)
{
    GgufBuilder builder;
    builder.tensor("rope_freqs.weight", 0, {8}, GgufBuilder::floats(std::vector<float>{1, 1, 1.1F, 2, 3, 5, 8, 8}));
    const auto rope = readGguf(builder);
    ASSERT_TRUE(rope);
    EXPECT_EQ(std::get<RopeFactors>(rope->scaling).factors[2], static_cast<double>(1.1F));
}

TEST_F(RopeOfGguf, WhatLuthierDoesNotHaveIsRefused)
{
    GgufBuilder yarn;
    yarn.text("llama.rope.scaling.type", "yarn").number("llama.rope.scaling.factor", 4.0F);
    EXPECT_NE(readGguf(yarn).error().what.find("\"yarn\""), std::string::npos);
    GgufBuilder partial;
    partial.number("llama.rope.dimension_count", 8);
    EXPECT_NE(readGguf(partial).error().what.find("llama.rope.dimension_count"), std::string::npos);
    GgufBuilder twice;
    twice.number("llama.rope.scaling.factor", 4.0F).tensor("rope_freqs.weight", 0, {8}, GgufBuilder::floats(std::vector<float>(8, 2)));
    EXPECT_EQ(readGguf(twice).error().code, ErrorCode::Unsupported);
}

TEST_F(RopeOfGguf, FactorsThatCannotBeAreRefused)
{
    GgufBuilder few;
    few.tensor("rope_freqs.weight", 0, {7}, GgufBuilder::floats(std::vector<float>(7, 1)));
    EXPECT_EQ(readGguf(few).error().code, ErrorCode::BadFile);
    GgufBuilder negative;
    negative.number("llama.rope.scaling.factor", -2.0F);
    EXPECT_EQ(readGguf(negative).error().code, ErrorCode::BadFile);
    GgufBuilder zero;
    zero.tensor("rope_freqs.weight", 0, {8}, GgufBuilder::floats(std::vector<float>(8, 0)));
    EXPECT_EQ(readGguf(zero).error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::arch
