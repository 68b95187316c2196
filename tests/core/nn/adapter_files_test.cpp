#include <fstream>

#include <gtest/gtest.h>

#include "core/arch/architecture.h"
#include "core/base/json.h"
#include "core/nn/adapters.h"
#include "tests/support/paths.h"

namespace luthier::nn {

namespace {

const fs::path kCase = test::fixture("parity/llama");

arch::ModelConfig caseConfig()
{
    return arch::openModel(kCase / "model").value().config;
}

// A copy of the case's adapter whose configuration a test may change.
struct EditedAdapter {
    Expected<TemporaryFolder> folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-adapter");

    explicit EditedAdapter(const std::string &key, const Json &value)
    {
        fs::copy(kCase / "lora", folder->path(), fs::copy_options::recursive);
        Json config = readJsonFile(folder->path() / "adapter_config.json").value();
        config[key] = value;
        std::ofstream(folder->path() / "adapter_config.json") << config.dump();
    }
};

} // namespace

TEST(AdapterFiles, APeftAdapterIsReadWithItsRankAndScale)
{
    const auto weights = loadLora(caseConfig(), kCase / "lora");
    ASSERT_TRUE(weights) << describeError(weights.error());
    EXPECT_EQ(weights->layout.modules.size(), 14U);
    EXPECT_EQ(weights->layout.modules[0].rank, 4);
    EXPECT_DOUBLE_EQ(weights->layout.modules[0].scale, 2);
}

TEST(AdapterFiles, WritingAndReadingGivesTheSameBits)
{
    const auto weights = loadLora(caseConfig(), kCase / "lora");
    ASSERT_TRUE(weights);
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-adapter");
    ASSERT_TRUE(saveLora(*weights, folder->path(), "base"));
    const auto again = loadLora(caseConfig(), folder->path());
    ASSERT_TRUE(again) << describeError(again.error());
    EXPECT_EQ(again->values, weights->values);
    EXPECT_EQ(again->layout.alpha, weights->layout.alpha);
}

TEST(AdapterFiles, AlphaPatternsAndRankStabilisationChangeTheScale)
{
    const EditedAdapter patterned("alpha_pattern", {{"layers.1.self_attn.q_proj", 20}});
    const auto weights = loadLora(caseConfig(), patterned.folder->path());
    ASSERT_TRUE(weights) << describeError(weights.error());
    EXPECT_DOUBLE_EQ(weights->layout.modules[0].scale, 2);
    EXPECT_DOUBLE_EQ(weights->layout.modules[7].scale, 5);
    const EditedAdapter stabilised("use_rslora", true);
    EXPECT_DOUBLE_EQ(loadLora(caseConfig(), stabilised.folder->path())->layout.modules[0].scale, 4);
}

TEST(AdapterFiles, WhatIsNotPlainLoraIsRefusedByName)
{
    for (const auto &[key, value] : {std::pair<std::string, Json>{"use_dora", true}, {"peft_type", "IA3"}, {"bias", "all"},
                                     {"modules_to_save", Json::array({"lm_head"})}}) {
        const EditedAdapter edited(key, value);
        const auto weights = loadLora(caseConfig(), edited.folder->path());
        ASSERT_FALSE(weights) << key;
        EXPECT_EQ(weights.error().code, ErrorCode::Unsupported);
        EXPECT_NE(weights.error().what.find(key == "peft_type" ? "IA3" : key), std::string::npos) << weights.error().what;
    }
}

TEST(AdapterFiles, AnAdapterOfAnotherModelIsRefused)
{
    arch::ModelConfig other = caseConfig();
    other.hidden *= 2;
    const auto weights = loadLora(other, kCase / "lora");
    ASSERT_FALSE(weights);
    EXPECT_EQ(weights.error().code, ErrorCode::BadFile);
}

TEST(AdapterFiles, AnUnreadableConfigurationIsAnErrorAndNotACrash)
{
    const EditedAdapter wrongType("r", "four");
    EXPECT_FALSE(loadLora(caseConfig(), wrongType.folder->path()));
    const EditedAdapter badPattern("alpha_pattern", {{"q_proj(", 3}});
    EXPECT_FALSE(loadLora(caseConfig(), badPattern.folder->path()));
}

} // namespace luthier::nn
