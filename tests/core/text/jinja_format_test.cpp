#include "core/text/jinja_format.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaFormat, PercentTakesValuesInTurn)
{
    EXPECT_EQ(value("'%s-%d-%.2f' % ('a', 3, 1.234)"), "a-3-1.23");
    EXPECT_EQ(value("'%5d|%-5s|%05.1f' % (3, 'a', 2.25)"), "    3|a    |002.2");
    EXPECT_EQ(value("'%(a)s %(a)r%%' % {'a': 'x'}"), "x 'x'%");
    EXPECT_EQ(value("'%*d' % (5, 3)"), "    3");
    EXPECT_EQ(value("'%c%c' % (65, 'b')"), "Ab");
}

TEST(JinjaFormat, PercentWantsAsManyValuesAsItNames)
{
    EXPECT_EQ(value("'%s %s' % 1"), "failed: The chat template failed: not enough arguments for format string.");
    EXPECT_EQ(value("'a' % 1"), "failed: The chat template failed: not all arguments converted during string formatting.");
    EXPECT_EQ(value("'%' % 1"), "failed: The chat template failed: incomplete format.");
    EXPECT_EQ(value("'%q' % 1"), "failed: The chat template failed: unsupported format character 'q'.");
    EXPECT_EQ(value("'%d' % 'x'"), "failed: The chat template failed: %d format: a real number is required, not str.");
}

TEST(JinjaFormat, BracesTakeNumbersNamesAndParts)
{
    EXPECT_EQ(value("'{} {x} {{}} {}'.format(1, 2, x=3)"), "1 3 {} 2");
    EXPECT_EQ(value("'{0[1]}{0[0]}{1.real}'.format([1, 2], 7)"), "217");
    EXPECT_EQ(value("'{!r:>5}|{:{}}'.format('a', 'b', 3)"), "  'a'|b  ");
    EXPECT_EQ(value("'{a}'.format_map({'a': 1})"), "1");
}

TEST(JinjaFormat, BrokenBracesAreErrors)
{
    EXPECT_EQ(value("'{'.format()"), "failed: The chat template failed: Single '{' encountered in format string.");
    EXPECT_EQ(value("'}'.format()"), "failed: The chat template failed: Single '}' encountered in format string.");
    EXPECT_EQ(value("'{}'.format()"), "failed: The chat template failed: Replacement index 0 out of range for positional args tuple.");
    EXPECT_NE(value("'{:{:{}}}'.format(1, 2, 3)").find("recursion"), std::string::npos);
}

TEST(JinjaFormat, TheSandboxHoldsInsideFormats)
{
    EXPECT_NE(value("'{0.__class__}'.format(1)").find("not allowed"), std::string::npos);
}

TEST(JinjaFormat, InsertedValuesKeepTheirOrigin)
{
    const Json messages = Json::array({message("user", "Q")});
    EXPECT_EQ(marked("{{ '<%3s>' % messages[0].content }}", messages), "[T]<  [0:content]Q[T]>");
    EXPECT_EQ(marked("{{ '<{}>'.format(messages[0].content) }}", messages), "[T]<[0:content]Q[T]>");
}

} // namespace luthier::text::jinja
