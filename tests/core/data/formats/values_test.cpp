#include "core/data/formats/values.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::node;

TEST(Values, NumbersAreNeverTurnedIntoTexts)
{
    const auto text = textOf(node("42"), "\"output\"");
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().kind, ProblemKind::WrongType);
    EXPECT_EQ(text.error().what, "\"output\" must be a text, but is a number.");
}

TEST(Values, WeightsAreFiniteAndNotNegative)
{
    EXPECT_EQ(*weightOf(node("0.5"), "w"), 0.5);
    EXPECT_EQ(weightOf(node("-1"), "w").error().kind, ProblemKind::NumberRange);
    EXPECT_EQ(weightOf(node("1e999"), "w").error().kind, ProblemKind::NumberRange);
    EXPECT_EQ(weightOf(node("true"), "w").error().kind, ProblemKind::WrongType);
}

TEST(Values, ToolsMayBeAListOrItsText)
{
    const JsonNode list = node(R"([{"type": "function", "function": {"name": "f"}}, {"name": "g"}])");
    EXPECT_EQ(dumpJson(*toolsOf(&list, "tools")), R"([{"name":"f"},{"name":"g"}])");
    const JsonNode text = node(R"("[{\"name\": \"g\"}]")");
    EXPECT_EQ(dumpJson(*toolsOf(&text, "tools")), R"([{"name":"g"}])");
}

TEST(Values, NoToolsAreNull)
{
    EXPECT_TRUE(toolsOf(nullptr, "tools")->is_null());
    for (const char *none : {"[]", "\"\"", "\" \""}) {
        const JsonNode value = node(none);
        EXPECT_TRUE(toolsOf(&value, "tools")->is_null()) << none;
    }
}

TEST(Values, WrongToolsAreNamed)
{
    for (const char *wrong : {"5", "{}", "[1]", "\"not json\"", "\"\\\"x\\\"\""}) {
        const JsonNode value = node(wrong);
        EXPECT_EQ(toolsOf(&value, "tools").error().kind, ProblemKind::WrongType) << wrong;
    }
    const JsonNode large = node(R"([{"name": "f", "max": 1e999}])");
    EXPECT_EQ(toolsOf(&large, "tools").error().kind, ProblemKind::NumberRange);
}

TEST(Values, AbsentAndNullAreMissing)
{
    const JsonNode row = node(R"({"output": null})");
    FieldMap map;
    const RowFields fields(row, map);
    EXPECT_EQ(neededText(fields, Field::Output).error().kind, ProblemKind::MissingField);
    EXPECT_EQ(*optionalText(fields, Field::Output), std::nullopt);
    EXPECT_EQ(*rowWeight(fields), 1.0);
}

} // namespace luthier::data
