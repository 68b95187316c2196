#include "core/data/record.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::message;
using text::Role;

TEST(Record, KindsAreInTheOrderOfTheVariant)
{
    EXPECT_EQ(kindName(Record(TokensRecord{})), "tokens");
    EXPECT_EQ(kindOf(Record(TaskRecord{})), RecordKind::Task);
    EXPECT_EQ(kindName(Record(ConversationRecord{})), "conversation");
}

TEST(Record, DefaultsAndTheOrderOfKeysDoNotChangeTheHash)
{
    ConversationRecord first{{message(Role::User, "q"), message(Role::Assistant, "")}, Json(), 1};
    first.messages[1].toolCalls.push_back({"f", Json{{"a", 1}, {"b", Json{{"c", 2}, {"d", 3}}}}, ""});
    ConversationRecord second = first;
    second.messages[1].toolCalls[0].arguments = Json{{"b", Json{{"d", 3}, {"c", 2}}}, {"a", 1}};
    second.messages[1].train = 1;
    second.tools = Json::array();
    EXPECT_EQ(contentHash(first), contentHash(second));
}

TEST(Record, EverythingElseChangesTheHash)
{
    const ConversationRecord base{{message(Role::User, "q"), message(Role::Assistant, "a")}, Json(), 1};
    ConversationRecord weighted = base;
    weighted.weight = 2;
    ConversationRecord moved = base;
    moved.messages = {message(Role::User, "qa"), message(Role::Assistant, "")};
    EXPECT_NE(contentHash(base), contentHash(weighted));
    EXPECT_NE(contentHash(base), contentHash(moved));
    EXPECT_NE(contentHash(LabelledRecord{base.messages, true, {}}), contentHash(LabelledRecord{base.messages, false, {}}));
    EXPECT_NE(contentHash(TextRecord{"x"}), contentHash(PromptRecord{{message(Role::User, "x")}, std::nullopt}));
    EXPECT_NE(contentHash(PromptRecord{{}, ""}), contentHash(PromptRecord{{}, std::nullopt}));
    EXPECT_NE(contentHash(TokensRecord{{1, 2}, {1, 2}}), contentHash(TokensRecord{{1}, {2, 1}}));
    EXPECT_NE(contentHash(ClassifiedRecord{"x", std::nullopt, "1"}), contentHash(ClassifiedRecord{"x", std::nullopt, 1.0}));
}

} // namespace luthier::data
