#include "core/data/checks/record_texts.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::message;
using text::Role;

namespace {

std::string textsOf(const Record &record)
{
    std::string all;
    visitTexts(record, [&](std::string_view text) { all += std::string(text) + "|"; });
    return all;
}

} // namespace

TEST(RecordTexts, EveryKindShowsItsTexts)
{
    EXPECT_EQ(textsOf(test::conversation("q", "a")), "q|a|");
    EXPECT_EQ(textsOf(PreferenceRecord{
                  {message(Role::User, "q")}, {message(Role::Assistant, "c")}, {message(Role::Assistant, "r")}, {}, {}, "why", {}}),
              "q|c|r|why|");
    EXPECT_EQ(textsOf(LabelledRecord{{message(Role::User, "q")}, true, {}}), "q|");
    EXPECT_EQ(textsOf(ClassifiedRecord{"x", "y", 1.0}), "x|y|");
    EXPECT_EQ(textsOf(TaskRecord{"t", "i", "o", 1}), "t|i|o|");
    EXPECT_EQ(textsOf(TextRecord{"x"}), "x|");
    EXPECT_EQ(textsOf(PromptRecord{{message(Role::User, "q")}, "r"}), "q|r|");
    EXPECT_EQ(textsOf(TokensRecord{{1}, {1}}), "");
}

TEST(RecordTexts, ArgumentsOfCallsAreTexts)
{
    Message call = message(Role::Assistant, "");
    call.toolCalls.push_back({"f", Json{{"phone", "1"}, {"list", Json::array({"2", 3})}}, "id"});
    EXPECT_EQ(textsOf(ConversationRecord{{call}, {}, 1}), "|1|2|");
}

TEST(RecordTexts, APreferenceHoldsTwoConversations)
{
    const auto both = conversationsOf(
        PreferenceRecord{{message(Role::User, "q")}, {message(Role::Assistant, "c")}, {message(Role::Assistant, "r")}, {}, {}, "", {}});
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[1][1].content, "r");
    EXPECT_TRUE(conversationsOf(TextRecord{"x"}).empty());
}

} // namespace luthier::data
