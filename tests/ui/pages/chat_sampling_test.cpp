#include "ui/pages/chat_sampling.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

ChatOptions someOptions()
{
    ChatOptions options;
    options.maxNewTokens = 128;
    options.sampling = {0.7, 40, 0.9, 7};
    return options;
}

TEST(ChatSampling, BeginsWithWhatTheEngineDoesUnasked)
{
    const ChatOptions options = ChatSampling().options();
    EXPECT_EQ(options.sampling.temperature, 0);
    EXPECT_EQ(options.sampling.topK, 0);
    EXPECT_EQ(options.sampling.topP, 1);
    EXPECT_EQ(options.maxNewTokens, ChatOptions().maxNewTokens);
}

TEST(ChatSampling, IsTheSameAfterKeeping)
{
    ChatSampling first;
    first.set(someOptions());
    ChatSampling second;
    second.setFromText(first.toText());
    EXPECT_EQ(second.options().maxNewTokens, 128);
    EXPECT_DOUBLE_EQ(second.options().sampling.temperature, 0.7);
    EXPECT_EQ(second.options().sampling.topK, 40);
    EXPECT_DOUBLE_EQ(second.options().sampling.topP, 0.9);
    EXPECT_EQ(second.options().sampling.seed, 7U);
}

TEST(ChatSampling, ADamagedTextChangesNothing)
{
    ChatSampling sampling;
    const QString before = sampling.toText();
    sampling.setFromText(QStringLiteral("not json"));
    EXPECT_EQ(sampling.toText(), before);
}

} // namespace
} // namespace luthier::ui
