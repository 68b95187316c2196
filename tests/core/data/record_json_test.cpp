#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::message;
using text::Role;

TEST(RecordJson, EveryKindIsReadBack)
{
    const std::vector<Message> messages = {message(Role::User, "q"), message(Role::Assistant, "a")};
    const Json tools = Json::array({Json{{"name", "f"}}});
    const std::vector<Record> records = {
        ConversationRecord{messages, tools, 0.5},
        PreferenceRecord{{messages[0]}, {messages[1]}, {message(Role::Assistant, "r")}, 4.5, std::nullopt, "why", tools},
        LabelledRecord{messages, true, {}},
        ClassifiedRecord{"x", "y", "good"},
        ClassifiedRecord{"x", std::nullopt, 0.5},
        ClassifiedRecord{"x", std::nullopt, std::vector<std::string>{"a", "b"}},
        TaskRecord{"t", "i", "o", 2},
        TextRecord{"x"},
        PromptRecord{{messages[0]}, ""},
        TokensRecord{{1, 2}, {-100, 2}},
        TokensRecord{{1, 2}, {1, 2}},
    };
    for (const Record &record : records) {
        const auto read = recordFromJson(toJson(record));
        ASSERT_TRUE(read) << dumpJson(toJson(record));
        EXPECT_EQ(*read, record);
    }
}

TEST(RecordJson, DefaultsAreLeftOut)
{
    EXPECT_EQ(dumpJson(toJson(Record(TaskRecord{"t", "i", "o", 1}))), R"({"kind":"task","task":"t","input":"i","output":"o"})");
    EXPECT_EQ(dumpJson(toJson(Record(TokensRecord{{1}, {1}}))), R"({"kind":"tokens","input_ids":[1]})");
}

TEST(RecordJson, DamagedJsonIsRefused)
{
    for (const char *wrong :
         {R"({})", R"([])", R"({"kind": 5})", R"({"kind": "poem"})", R"({"kind": "text"})", R"({"kind": "text", "text": 5})",
          R"({"kind": "conversation"})", R"({"kind": "tokens", "input_ids": [1], "labels": [1, 2]})",
          R"({"kind": "labelled", "messages": [], "label": "yes"})"}) {
        const auto read = recordFromJson(*parseJson(wrong, "test"));
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().code, ErrorCode::BadData);
    }
}

} // namespace luthier::data
