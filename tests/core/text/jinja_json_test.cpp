#include "core/text/jinja_json.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaJson, ObjectsKeepTheirOrder)
{
    EXPECT_EQ(value("d|tojson"), R"({"b": 1, "a": 2, "C": 3})");
    EXPECT_EQ(value("d|tojson(sort_keys=true)"), R"({"C": 3, "a": 2, "b": 1})");
    EXPECT_EQ(value("d|tojson(separators=(',', ':'))"), R"({"b":1,"a":2,"C":3})");
}

TEST(JinjaJson, IndentationLeavesEmptyContainersOnOneLine)
{
    EXPECT_EQ(value("{'a': [], 'b': {}, 'c': [1]}|tojson(indent=1)"), "{\n \"a\": [],\n \"b\": {},\n \"c\": [\n  1\n ]\n}");
    EXPECT_EQ(value("[1]|tojson(indent='--')"), "[\n--1\n]");
}

TEST(JinjaJson, OnlyWhatMustBeIsEscaped)
{
    EXPECT_EQ(value("html|tojson"), R"("<a href=\"x\">&'</a>")");
    EXPECT_EQ(value("'\\x01\\x7f\\b\\u2028é'|tojson"), "\"\\u0001\x7F\\b\u2028é\"");
    EXPECT_EQ(value("'é😀'|tojson(ensure_ascii=true)"), R"("\u00e9\ud83d\ude00")");
}

TEST(JinjaJson, NumbersPrintAsInPython)
{
    EXPECT_EQ(value("[1.0, 1e20, -0.0, 123456789012345678901234567890]|tojson"), "[1.0, 1e+20, -0.0, 123456789012345678901234567890]");
}

TEST(JinjaJson, KeysBecomeStrings)
{
    EXPECT_EQ(value("{1: 'a', none: 'b', 1.5: 'd'}|tojson"), R"({"1": "a", "null": "b", "1.5": "d"})");
    EXPECT_EQ(value("{(1, 2): 3}|tojson"), "failed: The chat template failed: keys must be str, int, float, bool or None, not tuple.");
}

TEST(JinjaJson, AnUndefinedValueHasNoJson)
{
    EXPECT_EQ(value("missing|tojson"), "failed: The chat template failed: Object of type Undefined is not JSON serializable.");
}

TEST(JinjaJson, EscapedContentKeepsItsOriginAndQuotesBelongToWhatIsAround)
{
    const Json messages = Json::array({Json{{"role", "user"}, {"content", "a\"b"}, {"tool_calls", Json::array({Json{{"x", 1.5}}})}}});
    EXPECT_EQ(marked("{{ messages[0].content|tojson }}", messages), "[T]\"[0:content]a\\\"b[T]\"");
    EXPECT_EQ(marked("{{ messages[0].tool_calls|tojson }}", messages), "[0:tool_calls][{\"x\": 1.5}]");
}

} // namespace luthier::text::jinja
