#include "core/text/jinja_special_casing.h"

#include <gtest/gtest.h>

namespace luthier::text::jinja {

TEST(JinjaSpecialCasing, KnowsTheFirstAndTheLastEntry)
{
    ASSERT_NE(findSpecialCasing(U'ß'), nullptr);
    EXPECT_EQ(findSpecialCasing(U'ß')->title, U"Ss");
    ASSERT_NE(findSpecialCasing(U'\uFB17'), nullptr);
    EXPECT_EQ(findSpecialCasing(U'\uFB17')->upper.size(), 2U);
}

TEST(JinjaSpecialCasing, OrdinaryLettersHaveNone)
{
    EXPECT_EQ(findSpecialCasing(U'a'), nullptr);
    EXPECT_EQ(findSpecialCasing(U'\uFFFF'), nullptr);
}

} // namespace luthier::text::jinja
