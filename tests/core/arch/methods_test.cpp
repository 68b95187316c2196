#include "core/arch/methods.h"

#include <string>

#include <gtest/gtest.h>

#include "core/config/enum_tables.h"

namespace luthier::arch {

TEST(Methods, EveryStageHasOne)
{
    for (const auto &stage : config::enumTable(static_cast<const config::Stage *>(nullptr)))
        EXPECT_NE(findMethod(stage.value, config::MethodType::Lora), nullptr) << stage.name;
}

TEST(Methods, KeysAreStageAndType)
{
    for (const MethodDescriptor &method : methods()) {
        const std::string key = std::string(config::nameOf(method.stage)) + "-" + std::string(config::nameOf(method.type));
        EXPECT_EQ(method.key, key);
        EXPECT_NE(std::string(method.label), "");
        EXPECT_EQ(std::string(method.when).back(), '.');
        EXPECT_FALSE(method.recordKinds.empty());
    }
}

TEST(Methods, SayWhyAModelCannotBeTrained)
{
    const MethodDescriptor *method = findMethod(config::Stage::Sft, config::MethodType::Lora);
    const auto available = method->available(ModelConfig{});
    ASSERT_FALSE(available);
    EXPECT_EQ(available.error().code, ErrorCode::Unsupported);
    ModelConfig config;
    config.layers = 2;
    config.hidden = 8;
    EXPECT_TRUE(method->available(config));
}

TEST(Methods, LearnFromTheKindsTheyName)
{
    const MethodDescriptor *examples = findMethod(config::Stage::Sft, config::MethodType::Lora);
    EXPECT_TRUE(learnsFrom(*examples, "conversation"));
    EXPECT_FALSE(learnsFrom(*examples, "preference"));
}

TEST(Methods, AreFoundForAKindOfRows)
{
    const auto stageFor = [](std::string_view kind) { return methodFor(config::Stage::Sft, config::MethodType::Lora, kind)->stage; };
    EXPECT_EQ(stageFor("conversation"), config::Stage::Sft);
    EXPECT_EQ(stageFor("preference"), config::Stage::Dpo);
    EXPECT_EQ(methodFor(config::Stage::Sft, config::MethodType::Lora, "classified"), nullptr);
}

} // namespace luthier::arch
