#include "core/arch/inspect.h"

#include "core/arch/methods.h"
#include "tests/core/arch/model_fixture.h"

namespace luthier::arch {
namespace {

using InspectTest = ModelFolder;

TEST_F(InspectTest, AFolderIsSummarised)
{
    const auto summary = inspectModel(test::fixture(kSharded));
    ASSERT_TRUE(summary) << summary.error().what;
    EXPECT_EQ(summary->container, "safetensors");
    EXPECT_EQ(summary->architecture, "llama");
    EXPECT_FALSE(summary->title.empty());
    EXPECT_EQ(summary->parameters, parameterCount(*summary->config));
    EXPECT_EQ(summary->fileBytes, 2 * static_cast<std::uint64_t>(summary->parameters));
    EXPECT_EQ(summary->dtypes.size(), 1U);
    EXPECT_EQ(summary->dtypes.at("BF16").values, summary->parameters);
    EXPECT_EQ(summary->tokenizer, "");
    EXPECT_FALSE(summary->problem);
}

TEST_F(InspectTest, AGgufFileIsSummarised)
{
    weights::GgufBuilder builder = ggufOf(*openModel(test::fixture(kLlama)));
    builder.text("tokenizer.ggml.model", "gpt2").text("tokenizer.ggml.pre", "smollm").text("tokenizer.chat_template", "{{ messages }}");
    const auto summary = inspectModel(write("m.gguf", builder.build()));
    ASSERT_TRUE(summary) << summary.error().what;
    EXPECT_EQ(summary->container, "gguf");
    EXPECT_EQ(summary->name, "Test");
    EXPECT_EQ(summary->tokenizer, "gguf gpt2 (smollm)");
    EXPECT_TRUE(summary->hasChatTemplate);
    EXPECT_TRUE(summary->config->tiedHead);
}

TEST_F(InspectTest, TokenizerAndTemplateAreFoundInAFolder)
{
    const fs::path model = copyOf(kLlama);
    write("model/tokenizer.json", "{}");
    write("model/tokenizer_config.json", R"({"chat_template":"{{ messages }}"})");
    const auto summary = inspectModel(model);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->tokenizer, "tokenizer.json");
    EXPECT_TRUE(summary->hasChatTemplate);
}

TEST_F(InspectTest, EveryMethodIsJudged)
{
    const auto summary = inspectModel(test::fixture(kLlama));
    ASSERT_TRUE(summary);
    ASSERT_EQ(summary->methods.size(), methods().size());
    for (const MethodVerdict &method : summary->methods)
        EXPECT_TRUE(method.canTrain()) << method.key << method.reason;
}

TEST_F(InspectTest, AModelThatCannotBeTrainedStillHasASummaryAndAReason)
{
    const fs::path model = copyOf(kLlama);
    Json config = configOf(kLlama);
    config["model_type"] = "perceptron";
    setConfig(config);
    const auto summary = inspectModel(model);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->architecture, "perceptron");
    EXPECT_EQ(summary->title, "");
    EXPECT_GT(summary->parameters, 0);
    ASSERT_TRUE(summary->problem);
    for (const MethodVerdict &method : summary->methods)
        EXPECT_NE(method.reason.find("perceptron"), std::string::npos);
    EXPECT_EQ(toJson(*summary).at("problem").at("code"), "unsupported");
    EXPECT_FALSE(toJson(*summary).contains("config"));
}

TEST_F(InspectTest, FilesThatCannotBeReadAreAnError)
{
    EXPECT_FALSE(inspectModel(folder()));
    EXPECT_FALSE(inspectModel(write("m.gguf", "GGUF")));
}

TEST_F(InspectTest, TheJsonHasTheSizesTheTypesAndTheMethods)
{
    const Json json = toJson(*inspectModel(test::fixture(kLlama3)));
    EXPECT_EQ(json.at("config").at("head_dim"), 16);
    EXPECT_EQ(json.at("config").at("rope").at("rope_type"), "llama3");
    EXPECT_EQ(json.at("dtypes").at("F32").at("tensors"), 21);
    EXPECT_TRUE(json.at("tokenizer").is_null());
    EXPECT_EQ(json.at("methods").at(0).at("can_train"), true);
    EXPECT_FALSE(json.at("methods").at(0).contains("reason"));
}

} // namespace
} // namespace luthier::arch
