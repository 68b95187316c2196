#include "core/text/regex.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<std::string> found(std::string_view pattern, std::string_view text)
{
    const auto regex = Regex::compile(pattern);
    EXPECT_TRUE(regex) << pattern;
    std::vector<ByteRange> matches;
    regex->findAll(text, matches);
    std::vector<std::string> texts;
    for (const ByteRange &match : matches)
        texts.emplace_back(text.substr(match.begin, match.end - match.begin));
    return texts;
}

using Texts = std::vector<std::string>;

TEST(Regex, ContractionsFoldFully)
{
    EXPECT_EQ(found("(?i:'s|'t)", "'s 'S 'ſ"), (Texts{"'s", "'S", "'ſ"}));
}

TEST(Regex, WhiteSpaceBeforeAWordBacktracksByOne)
{
    EXPECT_EQ(found(R"(\s+(?!\S)|\s+)", "a   b"), (Texts{"  ", " "}));
}

TEST(Regex, WhiteSpaceIsThatOfUnicode)
{
    EXPECT_EQ(found(R"(\s)", "\u0085\u00A0\u200B\uFEFF\u180E\x1C"), (Texts{"\u0085", "\u00A0"}));
}

TEST(Regex, LettersNewerThanTheLibraryAreLetters)
{
    EXPECT_EQ(found(R"(\p{L}+)", "x \U00031350 \u1C89"), (Texts{"x", "\U00031350", "\u1C89"}));
    EXPECT_EQ(found(R"([^\s\p{L}\p{N}]+)", "\U00031350!"), Texts{"!"});
}

TEST(Regex, LineEndsAnchorEverywhere)
{
    EXPECT_EQ(found("^a", "a\na"), (Texts{"a", "a"}));
}

TEST(Regex, EmptyMatchesDoNotRepeat)
{
    const auto regex = Regex::compile("x*");
    std::vector<ByteRange> matches;
    regex->findAll("éx", matches);
    EXPECT_EQ(matches, (std::vector<ByteRange>{{0, 0}, {2, 3}}));
}

TEST(Regex, WhatTheMachineStackCannotHoldIsStillMatched)
{
    const std::string text(200'000, 'a');
    EXPECT_EQ(found("(?:a|b)+", text), Texts{text});
}

TEST(Regex, ABrokenPatternIsNamed)
{
    const auto regex = Regex::compile("(x");
    ASSERT_FALSE(regex);
    EXPECT_EQ(regex.error().code, ErrorCode::Unsupported);
    EXPECT_NE(regex.error().what.find("(x"), std::string::npos);
}

} // namespace
} // namespace luthier::text
