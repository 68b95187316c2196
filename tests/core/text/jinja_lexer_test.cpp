#include "core/text/jinja_lexer.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaLexer, LineEndsBecomeOneKindAndTheLastIsDropped)
{
    EXPECT_EQ(normalisedSource("a\r\nb\rc\n\n"), "a\nb\nc\n");
    EXPECT_EQ(normalisedSource(""), "");
}

TEST(JinjaLexer, StatementsTakeTheirLineWithThem)
{
    EXPECT_EQ(rendered("a\n  {% if t %}\nb\n  {% endif %}\nc"), "a\nb\nc");
    EXPECT_EQ(rendered("a\n  {# c #}\nb"), "a\nb");
    EXPECT_EQ(rendered("a\n  {{ 'x' }}\nb"), "a\n  x\nb");
    EXPECT_EQ(rendered("a  {% if t %}b{% endif %}"), "a  b");
}

TEST(JinjaLexer, MinusStripsAndPlusKeeps)
{
    EXPECT_EQ(rendered("a \n {%- if t -%} \n b {%- endif %}"), "ab");
    EXPECT_EQ(rendered("a\n  {%+ if t +%}\nb{% endif %}"), "a\n  \nb");
    EXPECT_EQ(rendered("a\u00A0{{- 'b' -}}\u2003c"), "abc");
}

TEST(JinjaLexer, RawTextIsLeftAlone)
{
    EXPECT_EQ(rendered("{% raw %}\n{{ a }}{% b %}{# c #}{% endraw %}\nz"), "\n{{ a }}{% b %}{# c #}z");
    EXPECT_EQ(rendered("{%- raw -%}  {{ a }}  {%- endraw -%} x"), "{{ a }}x");
    EXPECT_EQ(rendered("{% raw %}x"), "failed: The chat template cannot be read: Missing end of raw directive.");
}

TEST(JinjaLexer, ClosingBracesInsideBracketsAreNoEnd)
{
    EXPECT_EQ(value("{'a': {'b': {}}}['a']"), "{'b': {}}");
    EXPECT_EQ(value("'}}' ~ '%}'"), "}}%}");
}

TEST(JinjaLexer, UnbalancedBracketsAreErrors)
{
    EXPECT_EQ(value("[1, 2"), "failed: The chat template cannot be read: unexpected '}', expected ']'.");
    EXPECT_EQ(value("1)"), "failed: The chat template cannot be read: unexpected ')'.");
    EXPECT_EQ(value("'a"), "failed: The chat template cannot be read: unexpected char \"'\" at 3.");
    EXPECT_EQ(rendered("{# x"), "failed: The chat template cannot be read: Missing end of comment tag.");
}

TEST(JinjaLexer, TokensKnowTheirPlace)
{
    const auto tokens = tokenize("ab{{ x }}");
    ASSERT_EQ(tokens.size(), 5U);
    EXPECT_EQ(tokens[2].kind, TokenKind::Name);
    EXPECT_EQ(tokens[2].offset, 5U);
    EXPECT_EQ(describeToken(tokens[3]), "end of print statement");
}

} // namespace luthier::text::jinja
