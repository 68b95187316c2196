#include "core/data/row_converter.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

namespace {

ConvertedRow convert(std::string_view format, std::string_view json, bool isForced = false)
{
    ConversionPlan plan;
    plan.format = formatByName(format);
    plan.kind = plan.format->kind;
    plan.isForced = isForced;
    RowConverter converter(std::move(plan));
    return converter.convert(test::node(json));
}

} // namespace

TEST(RowConverter, ARowOfAnotherSpellingIsKeptAndNamed)
{
    const ConvertedRow row =
        convert("alpaca", R"({"messages": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "a"}]})");
    EXPECT_EQ(row.record, test::conversation("q", "a"));
    EXPECT_EQ(row.fault->kind, ProblemKind::MixedFormat);
}

TEST(RowConverter, ARowOfAnotherKindIsSetAside)
{
    const ConvertedRow row = convert("alpaca", R"({"text": "x"})");
    EXPECT_FALSE(row.record);
    EXPECT_EQ(row.fault->kind, ProblemKind::MixedFormat);
}

TEST(RowConverter, ARowThatOnlyLacksFieldsMissesThem)
{
    EXPECT_EQ(convert("alpaca", R"({"prompt": "q"})").fault->kind, ProblemKind::MissingField);
    EXPECT_EQ(convert("alpaca", R"({"colour": "red"})").fault->kind, ProblemKind::MissingField);
    EXPECT_EQ(convert("task", R"({"input": "i", "output": "o"})").fault->kind, ProblemKind::MissingField);
}

TEST(RowConverter, RowsMustBeObjects)
{
    EXPECT_EQ(convert("alpaca", "17").fault->kind, ProblemKind::WrongType);
    EXPECT_EQ(convert("alpaca", R"(["q", "a"])").fault->kind, ProblemKind::WrongType);
}

TEST(RowConverter, AForcedFormatReadsEveryRow)
{
    EXPECT_TRUE(convert("prompt", R"({"prompt": "q", "completion": "a"})", true).record);
    EXPECT_FALSE(convert("prompt", R"({"prompt": "q", "completion": "a"})").record);
}

} // namespace luthier::data
