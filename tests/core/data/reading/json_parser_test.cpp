#include "core/data/reading/json_parser.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

std::size_t mistakeAt(std::string_view text)
{
    const JsonParse parse = parseJsonValue(text);
    const JsonFault *fault = parse.firstFault();
    return fault == nullptr ? std::string_view::npos : fault->at;
}

std::string repaired(std::string_view text)
{
    const JsonParse parse = parseJsonValue(text, JsonTolerance::Repair);
    return parse.error ? "unreadable" : toText(parse.value);
}

} // namespace

TEST(JsonParser, ValuesKnowWhereTheyStood)
{
    const JsonParse parse = parseJsonValue(R"( {"a": [1, "x"]} tail)");
    ASSERT_FALSE(parse.error);
    EXPECT_EQ(parse.end, 16U);
    const JsonNode &list = parse.value.members.front().value;
    EXPECT_EQ(list.begin, 7U);
    EXPECT_EQ(list.end, 15U);
    EXPECT_EQ(list.items[1].begin, 11U);
}

TEST(JsonParser, MistakesAreNamedWhereTheyStand)
{
    EXPECT_EQ(mistakeAt(R"({'a': 1})"), 1U);
    EXPECT_EQ(mistakeAt(R"({"a": 1,})"), 7U);
    EXPECT_EQ(mistakeAt(R"({"a": NaN})"), 6U);
    EXPECT_EQ(mistakeAt(R"({"a": -Infinity})"), 6U);
    EXPECT_EQ(mistakeAt(R"({"a": 01})"), 6U);
    EXPECT_EQ(mistakeAt(R"({"a" 1})"), 5U);
    EXPECT_EQ(mistakeAt(R"({"a": 1 "b": 2})"), 8U);
    EXPECT_EQ(mistakeAt(R"([1 // one
])"),
              3U);
    EXPECT_EQ(mistakeAt(R"({"a": tru})"), 6U);
    EXPECT_EQ(mistakeAt(R"({"a": 1, "b": [1, {"c": "d"}], "e": null})"), std::string_view::npos);
}

TEST(JsonParser, EveryPrefixOfAValueAsksForMoreText)
{
    const std::string whole = R"({"a": [1.5e3, "x\u4e2d\n", true, null], "b": {"c": -2}})";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const JsonParse parse = parseJsonValue(std::string_view(whole).substr(0, length));
        EXPECT_TRUE(parse.error) << length;
        EXPECT_TRUE(parse.endOfText) << length;
    }
}

TEST(JsonParser, ANameTwiceIsFoundInSmallAndLargeObjects)
{
    EXPECT_TRUE(parseJsonValue(R"({"a": 1, "b": {"c": 1, "c": 2}})").hasFault(ProblemKind::DuplicateKey));
    std::string large = "{";
    for (int i = 0; i < 40; ++i)
        large += "\"k" + std::to_string(i) + "\": 1, ";
    EXPECT_FALSE(parseJsonValue(large + "\"k40\": 1}").hasFault(ProblemKind::DuplicateKey));
    EXPECT_TRUE(parseJsonValue(large + "\"k7\": 1}").hasFault(ProblemKind::DuplicateKey));
}

TEST(JsonParser, AMessageShowsWholeCharactersWhateverTheBytes)
{
    EXPECT_EQ(parseJsonValue("aÄÄÄÄÄÄÄÄÄÄÄÄ").error->what, "\"aÄÄÄÄÄÄÄÄÄ\" is no JSON value.");
    EXPECT_EQ(parseJsonValue("\xFFx").error->what, "\"\uFFFDx\" is no JSON value.");
    EXPECT_EQ(parseJsonValue("{\"\xFF\": 1, \"\xFF\": 2}").firstFault()->what, "The name \"\uFFFD\" stands twice in one object.");
}

TEST(JsonParser, SixtyLevelsAreReadAndTwoThousandAreNot)
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(parseJsonValue(nested(60)).firstFault(), nullptr);
    EXPECT_TRUE(parseJsonValue(nested(2000)).hasFault(ProblemKind::NestedTooDeep));
}

TEST(JsonParser, AHundredThousandLevelsDoNotCrash)
{
    for (const char *open : {"[", "{\"a\":"}) {
        std::string deep;
        for (int i = 0; i < 100'000; ++i)
            deep += open;
        const JsonParse parse = parseJsonValue(deep);
        EXPECT_TRUE(parse.hasFault(ProblemKind::NestedTooDeep));
        EXPECT_TRUE(parse.error);
        EXPECT_FALSE(parseJsonValue(deep, JsonTolerance::Repair).error);
    }
}

TEST(JsonParser, CommentsAndCommasCanBeReadPast)
{
    const JsonParse parse = parseJsonValue("[1, /* two */ 2, // three\n]", JsonTolerance::CommentsAndCommas);
    ASSERT_FALSE(parse.error);
    EXPECT_EQ(toText(parse.value), "[1, 2]");
    EXPECT_EQ(parse.faults.size(), 3U);
    EXPECT_TRUE(parseJsonValue("{'a': 1}", JsonTolerance::CommentsAndCommas).error);
}

TEST(JsonParser, PythonsNotationIsRepaired)
{
    EXPECT_EQ(repaired(R"({'a': 'it\'s', 'b': True, 'c': None, d: [1, 2,],})"), R"({"a": "it's", "b": true, "c": null, "d": [1, 2]})");
    EXPECT_EQ(repaired(R"({"a": NaN, "b": -Infinity})"), R"({"a": null, "b": null})");
}

TEST(JsonParser, ChinesePunctuationIsRepaired)
{
    EXPECT_EQ(repaired("{“问题”：“好吗”}"), R"({"问题": "好吗"})");
}

TEST(JsonParser, AMissingClosingQuoteIsRepaired)
{
    EXPECT_EQ(repaired(R"({"input": ", "output": "Yes."})"), R"({"input": "", "output": "Yes."})");
    EXPECT_EQ(repaired(R"({"input": "one, two, "output": "Yes."})"), R"({"input": "one, two", "output": "Yes."})");
    EXPECT_EQ(repaired(R"({"output": "Yes.})"), R"({"output": "Yes."})");
}

TEST(JsonParser, WhatIsCutOffIsClosed)
{
    EXPECT_EQ(repaired(R"({"a": [1, {"b": "tex)"), R"({"a": [1, {"b": "tex"}]})");
    EXPECT_EQ(repaired(R"({"a": "x", "b")"), "unreadable");
    EXPECT_EQ(repaired(R"({"a": 1 "b": 2})"), R"({"a": 1, "b": 2})");
}

} // namespace luthier::data
