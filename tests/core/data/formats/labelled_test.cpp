#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::faultOf;
using test::message;
using test::readRow;
using text::Role;

namespace {

Record labelled(bool label)
{
    return LabelledRecord{{message(Role::User, "q"), message(Role::Assistant, "a")}, label, {}};
}

} // namespace

TEST(LabelledFormat, EveryFormOfConversationCanBeLabelled)
{
    EXPECT_EQ(*readRow("labelled", R"({"prompt": "q", "completion": "a", "label": true})"), labelled(true));
    EXPECT_EQ(*readRow("labelled", R"({"instruction": "q", "output": "a", "kto_tag": false})"), labelled(false));
    EXPECT_EQ(
        *readRow("labelled", R"({"conversations": [{"from": "human", "value": "q"}, {"from": "gpt", "value": "a"}], "kto_tag": true})"),
        labelled(true));
    EXPECT_EQ(
        *readRow("labelled", R"({"messages": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "a"}], "label": false})"),
        labelled(false));
}

TEST(LabelledFormat, OnlyInATableIsALabelAWord)
{
    EXPECT_EQ(faultOf("labelled", R"({"prompt": "q", "completion": "a", "label": "true"})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("labelled", R"({"prompt": "q", "completion": "a", "label": 1})"), ProblemKind::WrongType);
    EXPECT_EQ(*readRow("labelled", R"({"prompt": "q", "completion": "a", "label": "TRUE"})", {}, RowSource::Table), labelled(true));
    EXPECT_EQ(*readRow("labelled", R"({"prompt": "q", "completion": "a", "label": "0"})", {}, RowSource::Table), labelled(false));
}

TEST(LabelledFormat, AMissingLabelIsNamed)
{
    EXPECT_EQ(faultOf("labelled", R"({"prompt": "q", "completion": "a", "label": null})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("labelled", R"({"prompt": "q", "completion": "a"})"), ProblemKind::MissingField);
}

TEST(LabelledFormat, WhatIsWrittenIsReadBack)
{
    EXPECT_EQ(*test::roundTrip("labelled", labelled(false)), labelled(false));
}

} // namespace luthier::data
