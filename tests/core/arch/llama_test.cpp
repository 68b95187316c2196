#include "core/arch/llama.h"

#include "tests/core/arch/model_fixture.h"

namespace luthier::arch {
namespace {

class LlamaTest : public ModelFolder {};

Expected<ModelConfig> readHf(const Json &config)
{
    return llamaArchitecture().fromHf(config);
}

Json with(Json config, const char *key, Json value)
{
    config[key] = std::move(value);
    return config;
}

TEST_F(LlamaTest, BothSpellingsOfAConfigurationAreTheSame)
{
    for (const char *fixture : {kLlama, kLlama3, kSharded}) {
        const auto now = readHf(configOf(fixture));
        const auto legacy = readHf(*readJsonFile(test::fixture(fixture) / "config.legacy.json"));
        ASSERT_TRUE(now && legacy) << fixture;
        EXPECT_EQ(*now, *legacy) << fixture;
    }
}

TEST_F(LlamaTest, SizesAreReadFromTheirKeys)
{
    const auto config = readHf(configOf(kLlama3));
    ASSERT_TRUE(config);
    EXPECT_EQ(config->architecture, "llama");
    EXPECT_EQ(config->vocabulary, 199);
    EXPECT_EQ(config->hidden, 48);
    EXPECT_EQ(config->intermediate, 80);
    EXPECT_EQ(config->layers, 2);
    EXPECT_EQ(config->heads, 4);
    EXPECT_EQ(config->kvHeads, 2);
    EXPECT_EQ(config->headDim, 16);
    EXPECT_EQ(config->context, 128);
    EXPECT_EQ(config->normEpsilon, 1e-5);
    EXPECT_EQ(config->rope, (RopeConfig{10000, RopeLlama3{8, 1, 4, 16}}));
    EXPECT_FALSE(config->tiedHead);
    EXPECT_EQ(config->bosId, 1);
    EXPECT_EQ(config->eosIds, std::vector<std::int32_t>{2});
}

TEST_F(LlamaTest, WhatMayBeAbsentHasTheDefaultsOfTransformers)
{
    const Json least = {{"model_type", "llama"},   {"vocab_size", 10},       {"hidden_size", 48},
                        {"intermediate_size", 80}, {"num_hidden_layers", 2}, {"num_attention_heads", 4}};
    const auto config = readHf(least);
    ASSERT_TRUE(config) << config.error().what;
    EXPECT_EQ(config->kvHeads, 4);
    EXPECT_EQ(config->headDim, 12);
    EXPECT_EQ(config->context, 2048);
    EXPECT_EQ(config->normEpsilon, 1e-6);
    EXPECT_EQ(config->rope, RopeConfig{});
    EXPECT_FALSE(config->tiedHead);
    EXPECT_EQ(config->bosId, 1);
    EXPECT_EQ(config->eosIds, std::vector<std::int32_t>{2});
}

TEST_F(LlamaTest, EndOfTextMayBeAListOrNothing)
{
    EXPECT_EQ(readHf(with(configOf(kLlama), "eos_token_id", {7, 8}))->eosIds, (std::vector<std::int32_t>{7, 8}));
    EXPECT_TRUE(readHf(with(configOf(kLlama), "eos_token_id", nullptr))->eosIds.empty());
    EXPECT_EQ(readHf(with(configOf(kLlama), "bos_token_id", nullptr))->bosId, -1);
}

TEST_F(LlamaTest, VariantsOfTheBlockAreRefusedByName)
{
    const std::pair<const char *, Json> variants[] = {{"attention_bias", true},
                                                      {"mlp_bias", true},
                                                      {"hidden_act", "gelu"},
                                                      {"architectures", {"LlamaForSequenceClassification"}},
                                                      {"quantization_config", {{"quant_method", "gptq"}}},
                                                      {"rope_scaling", {{"type", "dynamic"}, {"factor", 2.0}}}};
    for (const auto &[key, value] : variants) {
        const auto config = readHf(with(configOf(kLlama), key, value));
        ASSERT_FALSE(config) << key;
        EXPECT_EQ(config.error().code, ErrorCode::Unsupported) << key;
        EXPECT_NE(config.error().what.find(key), std::string::npos) << config.error().what;
    }
}

TEST_F(LlamaTest, AMissingOrImpossibleSizeIsABadFile)
{
    for (const char *key : {"vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads"}) {
        EXPECT_EQ(readHf(with(configOf(kLlama), key, nullptr)).error().code, ErrorCode::BadFile) << key;
        EXPECT_EQ(readHf(with(configOf(kLlama), key, 0)).error().code, ErrorCode::BadFile) << key;
        EXPECT_EQ(readHf(with(configOf(kLlama), key, "many")).error().code, ErrorCode::BadFile) << key;
    }
}

TEST_F(LlamaTest, AWrittenConfigurationIsReadBack)
{
    for (const char *fixture : {kLlama, kLlama3, kSharded}) {
        const auto config = readHf(configOf(fixture));
        ASSERT_TRUE(config);
        const Json written = llamaArchitecture().toHf(*config);
        EXPECT_EQ(*readHf(written), *config) << fixture;
    }
    ModelConfig open = *readHf(configOf(kLlama));
    open.bosId = -1;
    open.eosIds = {};
    EXPECT_EQ(*readHf(llamaArchitecture().toHf(open)), open);
}

TEST_F(LlamaTest, AWrittenConfigurationHasTheSpellingOfTransformers)
{
    const Json written = llamaArchitecture().toHf(*readHf(configOf(kLlama3)));
    const Json original = configOf(kLlama3);
    for (const auto &[key, value] : written.items())
        if (value.is_object()) // the order of keys inside differs
            for (const auto &[inner, number] : value.items())
                EXPECT_EQ(number, original.at(key).at(inner)) << inner;
        else
            EXPECT_EQ(value, original.at(key)) << key;
}

// ---- GGUF ----

TEST_F(LlamaTest, AGgufFileHasTheSameConfigurationAsItsOriginal)
{
    for (const char *fixture : {kLlama, kSharded}) {
        const auto original = openModel(test::fixture(fixture));
        ASSERT_TRUE(original) << original.error().what;
        const auto file = weights::GgufFile::open(write("m.gguf", ggufOf(*original).build()));
        ASSERT_TRUE(file) << file.error().what;
        auto config = llamaArchitecture().fromGguf(**file);
        ASSERT_TRUE(config) << config.error().what;
        EXPECT_FLOAT_EQ(static_cast<float>(config->normEpsilon), static_cast<float>(original->config.normEpsilon));
        config->normEpsilon = original->config.normEpsilon; // a float32 in the file
        EXPECT_EQ(*config, original->config);
    }
}

TEST_F(LlamaTest, TheVocabularyOfAGgufFileIsItsTokenList)
{
    weights::GgufBuilder builder = ggufOf(*openModel(test::fixture(kLlama)));
    builder.texts("tokenizer.ggml.tokens", {"a", "b", "c"});
    const auto file = weights::GgufFile::open(write("m.gguf", builder.build()));
    EXPECT_EQ(llamaArchitecture().fromGguf(**file)->vocabulary, 3);
}

TEST_F(LlamaTest, ASecondEndTokenOfAGgufFileIsKept)
{
    weights::GgufBuilder builder = ggufOf(*openModel(test::fixture(kLlama)));
    builder.number("tokenizer.ggml.eot_token_id", 9);
    const auto file = weights::GgufFile::open(write("m.gguf", builder.build()));
    EXPECT_EQ(llamaArchitecture().fromGguf(**file)->eosIds, (std::vector<std::int32_t>{2, 9}));
}

TEST_F(LlamaTest, VariantsOfAGgufFileAreRefusedByName)
{
    const auto original = openModel(test::fixture(kLlama));
    const auto error = [&](const weights::GgufBuilder &builder) {
        return llamaArchitecture().fromGguf(**weights::GgufFile::open(write("m.gguf", builder.build()))).error();
    };
    weights::GgufBuilder experts = ggufOf(*original);
    experts.number("llama.expert_count", 8);
    EXPECT_NE(error(experts).what.find("llama.expert_count"), std::string::npos);
    weights::GgufBuilder biased = ggufOf(*original);
    biased.tensor("blk.0.attn_q.bias", 0, {48}, std::string(192, '\0'));
    EXPECT_NE(error(biased).what.find("blk.0.attn_q.bias"), std::string::npos);
    weights::GgufBuilder empty;
    EXPECT_EQ(error(empty).code, ErrorCode::BadFile);
    EXPECT_NE(error(empty).what.find("llama.embedding_length"), std::string::npos);
}

TEST_F(LlamaTest, HeadCountsThatDifferByLayerAreRefused)
{
    weights::GgufBuilder builder;
    const std::string counts = weights::GgufBuilder::raw(std::uint32_t{4}) + weights::GgufBuilder::raw(std::uint64_t{1}) +
                               weights::GgufBuilder::raw(std::uint32_t{4});
    builder.number("llama.embedding_length", 48).number("llama.feed_forward_length", 80).number("llama.block_count", 1);
    builder.number("llama.context_length", 128).entry("llama.attention.head_count", 9, counts);
    const auto file = weights::GgufFile::open(write("m.gguf", builder.build()));
    const auto config = llamaArchitecture().fromGguf(**file);
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().code, ErrorCode::Unsupported);
    EXPECT_NE(config.error().what.find("llama.attention.head_count"), std::string::npos);
}

TEST_F(LlamaTest, NamesFollowTransformersAndLlamaCpp)
{
    const auto config = readHf(configOf(kLlama));
    const WeightNames hf = llamaArchitecture().hfNames(*config);
    EXPECT_EQ(hf.layers.at(1).linear[static_cast<int>(LinearRole::Output)], "model.layers.1.self_attn.o_proj.weight");
    EXPECT_EQ(hf.layers.at(1).linear[static_cast<int>(LinearRole::Gate)], "model.layers.1.mlp.gate_proj.weight");
    const WeightNames gguf = llamaArchitecture().ggufNamesOf(*config);
    EXPECT_EQ(gguf.layers.at(1).linear[static_cast<int>(LinearRole::Output)], "blk.1.attn_output.weight");
    EXPECT_EQ(gguf.layers.at(1).linear[static_cast<int>(LinearRole::Down)], "blk.1.ffn_down.weight");
    EXPECT_EQ(gguf.embedding, "token_embd.weight");
}

} // namespace
} // namespace luthier::arch
