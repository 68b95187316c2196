#include "core/text/jinja_html.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaHtml, FiveCharactersAreEscaped)
{
    EXPECT_EQ(value("html|escape"), "&lt;a href=&#34;x&#34;&gt;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(value("html|e|e"), "&lt;a href=&#34;x&#34;&gt;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(value("'<'|e|forceescape"), "&amp;lt;");
}

TEST(JinjaHtml, TagsAndCommentsAreStripped)
{
    EXPECT_EQ(value("'<b>x</b>  y<!-- <i> -->&amp;&#65;&#x42;&nope;'|striptags"), "x y&AB&nope;");
}

TEST(JinjaHtml, UrlsAreQuoted)
{
    EXPECT_EQ(value("'a b&c/d é'|urlencode"), "a%20b%26c/d%20%C3%A9");
    EXPECT_EQ(value("{'q': 'a b', 'r/': 1}|urlencode"), "q=a+b&r%2F=1");
}

TEST(JinjaHtml, EscapesKeepTheOriginOfTheirCharacter)
{
    EXPECT_EQ(marked("{{ messages[0].content|e }}", Json::array({message("user", "<b>")})), "[0:content]&lt;b&gt;");
}

} // namespace luthier::text::jinja
