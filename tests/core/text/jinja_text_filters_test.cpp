#include "core/text/jinja_text_filters.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaTextFilters, AnyValueIsTakenAsText)
{
    EXPECT_EQ(value("[none|trim, 1|upper, missing|lower, ' a '|trim, 'xax'|trim('x')]"), "['None', '1', '', 'a', 'a']");
}

TEST(JinjaTextFilters, TitlesBeginAfterBlanksAndBrackets)
{
    EXPECT_EQ(value("'aBc dEF-g h\\'i (jK'|title"), "Abc Def-G H'i (Jk");
}

TEST(JinjaTextFilters, IndentSkipsTheFirstAndBlankLines)
{
    EXPECT_EQ(value("'a\\nb\\n\\nc'|indent"), "a\n    b\n\n    c");
    EXPECT_EQ(value("'a\\n\\nb'|indent(2, true, true)"), "  a\n  \n  b");
    EXPECT_EQ(value("'a\\nb'|indent('> ')"), "a\n> b");
    EXPECT_NE(value("1|indent").find("needs a string"), std::string::npos);
}

TEST(JinjaTextFilters, TruncateCutsAtWordsUnlessTold)
{
    EXPECT_EQ(value("'foo bar baz qux'|truncate(9, leeway=0)"), "foo...");
    EXPECT_EQ(value("'foo bar baz qux'|truncate(9, true, leeway=0)"), "foo ba...");
    EXPECT_EQ(value("'foo bar baz qux'|truncate(11)"), "foo bar baz qux");
}

TEST(JinjaTextFilters, FormatTakesPositionsOrNames)
{
    EXPECT_EQ(value("'%s-%d'|format('a', 3)"), "a-3");
    EXPECT_EQ(value("'%(x)s'|format(x=1)"), "1");
}

TEST(JinjaTextFilters, WordsAreCounted)
{
    EXPECT_EQ(value("'one two  three-4'|wordcount"), "4");
}

TEST(JinjaTextFilters, AttributesOfXmlAreQuoted)
{
    EXPECT_EQ(value("{'a': '<', 'b': none}|xmlattr"), " a=\"&lt;\"");
    EXPECT_NE(value("{'a b': 1}|xmlattr").find("Invalid character"), std::string::npos);
}

TEST(JinjaTextFilters, TrimmedContentKeepsItsOrigin)
{
    EXPECT_EQ(marked("<{{ messages[0].content|trim }}>", Json::array({message("user", " a ")})), "[T]<[0:content]a[T]>");
    EXPECT_EQ(marked("<{{ messages[0].content|trim }}>", Json::array({message("user", "  ")})), "[T]<>[0:content]");
    EXPECT_EQ(marked("{{ messages[0].content|indent(1) }}", Json::array({message("user", "a\nb")})), "[0:content]a[T]\n [0:content]b");
}

} // namespace luthier::text::jinja
