#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::faultOf;
using test::message;
using test::readRow;
using text::Role;

namespace {

PreferenceRecord pair(std::vector<Message> prompt)
{
    PreferenceRecord record;
    record.prompt = std::move(prompt);
    record.chosen = {message(Role::Assistant, "c")};
    record.rejected = {message(Role::Assistant, "r")};
    return record;
}

} // namespace

TEST(PreferenceFormat, ThePromptMayStandInManyPlaces)
{
    const Record expected = pair({message(Role::User, "q")});
    EXPECT_EQ(*readRow("preference", R"({"prompt": "q", "chosen": "c", "rejected": "r"})"), expected);
    EXPECT_EQ(*readRow("preference", R"({"prompt": [{"role": "user", "content": "q"}], "chosen": "c", "rejected": "r"})"), expected);
    EXPECT_EQ(
        *readRow(
            "preference",
            R"({"conversations": [{"from": "human", "value": "q"}], "chosen": {"from": "gpt", "value": "c"}, "rejected": {"from": "gpt", "value": "r"}})"),
        expected);
    EXPECT_EQ(
        *readRow(
            "preference",
            R"({"input": {"messages": [{"role": "user", "content": "q"}], "tools": []}, "preferred_output": [{"role": "assistant", "content": "c"}], "non_preferred_output": [{"role": "assistant", "content": "r"}]})"),
        expected);
    EXPECT_EQ(*readRow("preference", R"({"prompt": "\n\nHuman: q\n\nAssistant:", "chosen": "c", "rejected": "r"})"), expected);
}

TEST(PreferenceFormat, FullConversationsShareTheirBeginning)
{
    const char *row = R"({"prompt": "q", "chosen": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "c"}],
                          "rejected": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "r"}]})";
    EXPECT_EQ(*readRow("preference", row), Record(pair({message(Role::User, "q")})));
}

TEST(PreferenceFormat, EqualConversationsKeepTheirLastMessage)
{
    const char *row = R"({"chosen": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "c"}],
                          "rejected": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "c"}]})";
    const auto record = readRow("preference", row);
    ASSERT_TRUE(record);
    EXPECT_EQ(std::get<PreferenceRecord>(*record).chosen.size(), 1U);
}

TEST(PreferenceFormat, TranscriptsAreConversations)
{
    EXPECT_EQ(*readRow("preference", R"({"chosen": "\n\nHuman: q\n\nAssistant: c", "rejected": "\n\nHuman: q\n\nAssistant: r"})"),
              Record(pair({message(Role::User, "q")})));
}

TEST(PreferenceFormat, ScoresStandTogetherOrApart)
{
    PreferenceRecord expected = pair({message(Role::User, "q")});
    expected.chosenScore = 4.5;
    expected.rejectedScore = 1;
    expected.rejectReason = "curt";
    EXPECT_EQ(
        *readRow("preference",
                 R"({"prompt": "q", "chosen": "c", "rejected": "r", "score": {"chosen": 4.5, "rejected": 1}, "reject_reason": "curt"})"),
        Record(expected));
    EXPECT_EQ(
        *readRow("preference",
                 R"({"prompt": "q", "chosen": "c", "rejected": "r", "score_chosen": 4.5, "score_rejected": 1, "reject_reason": "curt"})"),
        Record(expected));
}

TEST(PreferenceFormat, DamagedRowsAreNamed)
{
    EXPECT_EQ(faultOf("preference", R"({"prompt": "q", "chosen": "c"})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("preference", R"({"chosen": "c", "rejected": "r"})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("preference", R"({"prompt": "q", "chosen": "c", "rejected": ["r"]})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("preference", R"({"prompt": "q", "chosen": "c", "rejected": []})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("preference", R"({"prompt": "q", "chosen": "c", "rejected": "r", "score": "high"})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("preference", R"({"prompt": "q", "chosen": "c", "rejected": "r", "score": {"chosen": 1e999}})"),
              ProblemKind::NumberRange);
    EXPECT_EQ(faultOf("preference", R"({"input": {}, "chosen": "c", "rejected": "r"})"), ProblemKind::MissingField);
}

TEST(PreferenceFormat, WhatIsWrittenIsReadBack)
{
    PreferenceRecord record = pair({message(Role::System, "s"), message(Role::User, "q")});
    record.chosenScore = 2;
    record.rejectReason = "curt";
    record.tools = Json::array({Json{{"name", "f"}}});
    EXPECT_EQ(*test::roundTrip("preference", record), Record(record));
}

} // namespace luthier::data
