#include "core/base/expected.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace luthier {
namespace {

Expected<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::BadData, "The number is odd.");
    return number / 2;
}

Expected<int> quarter(int number)
{
    LUTHIER_TRY_ASSIGN(const int first, half(number));
    LUTHIER_TRY_ASSIGN(int second, half(first));
    return second;
}

Expected<void> mustBeEven(int number)
{
    LUTHIER_TRY(half(number));
    return {};
}

TEST(ExpectedTest, HoldsAValueOrAnError)
{
    const Expected<int> good = half(4);
    ASSERT_TRUE(good);
    EXPECT_EQ(*good, 2);
    EXPECT_EQ(good.value(), 2);
    const Expected<int> bad = half(3);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::BadData);
    EXPECT_EQ(bad.value_or(7), 7);
}

TEST(ExpectedTest, TryReturnsTheFirstError)
{
    EXPECT_EQ(*quarter(8), 2);
    EXPECT_FALSE(quarter(6));
    EXPECT_TRUE(mustBeEven(2));
    EXPECT_EQ(mustBeEven(1).error().what, "The number is odd.");
}

TEST(ExpectedTest, ValuesThatOnlyMoveCanBeReturned)
{
    const auto make = []() -> Expected<std::unique_ptr<std::string>> { return std::make_unique<std::string>("moved"); };
    const auto use = [&]() -> Expected<std::string> {
        LUTHIER_TRY_ASSIGN(const auto text, make());
        return *text;
    };
    EXPECT_EQ(*use(), "moved");
}

TEST(ExpectedTest, NothingExpectedIsSuccess)
{
    const Expected<void> nothing;
    EXPECT_TRUE(nothing);
    const Expected<void> bad = fail(ErrorCode::Io, "It failed.", "here", "Try again.");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error(), (Error{ErrorCode::Io, "It failed.", "here", "Try again."}));
}

} // namespace
} // namespace luthier
