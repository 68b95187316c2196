#include "core/text/jinja_parser.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaParser, UnfinishedBlocksNameWhatIsMissing)
{
    EXPECT_EQ(rendered("{% if t %}"),
              "failed: The chat template cannot be read: Unexpected end of template. Jinja was looking for the following "
              "tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.");
    EXPECT_EQ(rendered("{% endfor %}"), "failed: The chat template cannot be read: Encountered unknown tag 'endfor'.");
    EXPECT_EQ(rendered("{% %}"), "failed: The chat template cannot be read: tag name expected.");
}

TEST(JinjaParser, ErrorsSayLineAndColumn)
{
    EXPECT_EQ(whereOf("ab\né {{ 1 + }}"), "chat template:2:10");
    EXPECT_EQ(whereOf("\n{{ missing.x }}"), "chat template:2:11");
    EXPECT_EQ(whereOf("{% macro m() %}\n {{ 1 // 0 }}{% endmacro %}{{ m() }}"), "chat template:2:7");
}

TEST(JinjaParser, LoopsAreLeftOnlyFromInside)
{
    EXPECT_EQ(rendered("{% break %}"), "failed: The chat template cannot be read: 'break' outside loop.");
    EXPECT_EQ(rendered("{% for v in xs %}{% macro m() %}{% continue %}{% endmacro %}{% endfor %}").substr(0, 6), "failed");
}

TEST(JinjaParser, OtherTemplatesFailOnlyWhenTheyAreReached)
{
    EXPECT_EQ(rendered("{% if f %}{% include 'x' %}{% endif %}ok"), "ok");
    EXPECT_EQ(rendered("{% include 'x' %}"), "failed: The chat template failed: no loader for this environment specified.");
}

TEST(JinjaParser, SignaturesHaveTheirDefaultsLast)
{
    EXPECT_EQ(rendered("{% macro m(a=1, b) %}{% endmacro %}"),
              "failed: The chat template cannot be read: non-default argument follows default argument.");
    EXPECT_EQ(rendered("{% call 1 %}{% endcall %}"), "failed: The chat template cannot be read: expected call.");
}

TEST(JinjaParser, DeepBlocksAreRefused)
{
    std::string source;
    for (int i = 0; i < 1000; ++i)
        source += "{% if t %}";
    EXPECT_NE(rendered(source).find("levels deep"), std::string::npos);
}

TEST(JinjaParser, GenerationTagsAreNoticed)
{
    EXPECT_TRUE(parseTemplate("{% generation %}{% endgeneration %}").hasGenerationTags);
    EXPECT_FALSE(parseTemplate("{# {% generation %} #}").hasGenerationTags);
}

} // namespace luthier::text::jinja
