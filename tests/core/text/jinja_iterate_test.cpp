#include "core/text/jinja_iterate.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaIterate, CharactersAreCodePoints)
{
    EXPECT_EQ(value("'aé😀'|list"), "['a', 'é', '😀']");
    EXPECT_EQ(value("'aé😀'|length"), "3");
    EXPECT_EQ(value("'aé😀'[-1] ~ 'aé😀'[1]"), "😀é");
}

TEST(JinjaIterate, IndicesOutsideAreUndefined)
{
    EXPECT_EQ(value("xs[9]"), "");
    EXPECT_EQ(value("xs[-4] is defined"), "False");
    EXPECT_EQ(value("'é'[5]"), "");
}

TEST(JinjaIterate, SlicesFollowPython)
{
    EXPECT_EQ(value("xs[1:]"), "[1, 2]");
    EXPECT_EQ(value("xs[::-1]"), "[2, 1, 3]");
    EXPECT_EQ(value("xs[2:0:-1]"), "[2, 1]");
    EXPECT_EQ(value("xs[-100:100:100]"), "[3]");
    EXPECT_EQ(value("'hello'[3:1]"), "");
    EXPECT_EQ(value("'hello'[-3:-1]"), "ll");
    EXPECT_EQ(value("range(9)[2:7:2]"), "[2, 4, 6]");
}

TEST(JinjaIterate, ASliceNeedsNumbersAndASequence)
{
    EXPECT_EQ(value("xs['a':]"), "failed: The chat template failed: slice indices must be integers or None or have an __index__ method.");
    EXPECT_EQ(value("xs[::0]"), "failed: The chat template failed: slice step cannot be zero.");
    EXPECT_EQ(value("i[1:]"), "failed: The chat template failed: 'int' object is not subscriptable.");
    EXPECT_EQ(value("d[1:]"), "failed: The chat template failed: unhashable type: 'slice'.");
}

TEST(JinjaIterate, NumbersAndNoneCannotBeIterated)
{
    EXPECT_EQ(value("none|list"), "failed: The chat template failed: 'NoneType' object is not iterable.");
    EXPECT_EQ(value("missing|list"), "[]");
    EXPECT_EQ(value("i|length"), "failed: The chat template failed: object of type 'int' has no len().");
}

TEST(JinjaIterate, SlicesOfAMessageKeepItsOrigin)
{
    EXPECT_EQ(marked("{{ messages[0].content[1:3] }}!", Json::array({message("user", "abcd")})), "[0:content]bc[T]!");
    EXPECT_EQ(marked("{{ messages[0].content[::-1] }}", Json::array({message("user", "abcd")})), "[0:content]dcba");
}

} // namespace luthier::text::jinja
