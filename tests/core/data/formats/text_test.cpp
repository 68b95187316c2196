#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

TEST(TextFormat, TextsAreKeptExactly)
{
    EXPECT_EQ(*test::readRow("text", R"({"text": "  a\u0301 "})"), Record(TextRecord{"  a\u0301 "}));
    EXPECT_EQ(test::faultOf("text", R"({"text": null})"), ProblemKind::MissingField);
    EXPECT_EQ(test::faultOf("text", R"({"text": ["a"]})"), ProblemKind::WrongType);
}

TEST(TextFormat, WhatIsWrittenIsReadBack)
{
    const Record record = TextRecord{"line\n\"quoted\""};
    EXPECT_EQ(*test::roundTrip("text", record), record);
}

} // namespace luthier::data
