#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::faultOf;
using test::readRow;

TEST(TokensFormat, AbsentLabelsAreTheIds)
{
    EXPECT_EQ(*readRow("tokens", R"({"input_ids": [1, 2]})"), Record(TokensRecord{{1, 2}, {1, 2}}));
    EXPECT_EQ(*readRow("tokens", R"({"input_ids": [1, 2], "labels": [-100, 2]})"), Record(TokensRecord{{1, 2}, {-100, 2}}));
}

TEST(TokensFormat, UnusedFieldsMayHoldAnyNumber)
{
    EXPECT_TRUE(readRow("tokens", R"({"input_ids": [1], "seen": 1e999})"));
}

TEST(TokensFormat, DamagedRowsAreNamed)
{
    EXPECT_EQ(faultOf("tokens", R"({"labels": [1]})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": []})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": "1 2"})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [1, "2"]})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [1.5]})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [-2]})"), ProblemKind::NumberRange);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [-100]})"), ProblemKind::NumberRange);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [99999999999999999999999]})"), ProblemKind::NumberRange);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [2147483648]})"), ProblemKind::NumberRange);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [4, 5], "labels": [4, 1e999]})"), ProblemKind::NumberRange);
    EXPECT_EQ(faultOf("tokens", R"({"input_ids": [4, 5], "labels": [4]})"), ProblemKind::LengthMismatch);
}

TEST(TokensFormat, WhatIsWrittenIsReadBack)
{
    const Record record = TokensRecord{{1, 2147483647}, {-100, 2147483647}};
    EXPECT_EQ(*test::roundTrip("tokens", record), record);
}

} // namespace luthier::data
