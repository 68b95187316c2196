#include "core/text/regex_translate.h"

#include "core/text/regex.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::string translated(std::string_view pattern)
{
    const auto result = translateRegex(pattern, RegexReach::Common);
    EXPECT_TRUE(result) << pattern;
    return result ? *result : "";
}

std::vector<ByteRange> found(std::string_view pattern, std::string_view text)
{
    const auto regex = Regex::compile(pattern);
    EXPECT_TRUE(regex) << pattern;
    std::vector<ByteRange> matches;
    regex->findAll(text, matches);
    return matches;
}

TEST(RegexTranslate, WhatBothFlavoursShareStays)
{
    for (const char *pattern : {R"( ?[^\s\p{L}\p{N}]+[\r\n]*|\s+(?!\S))", "[一-龥]+", R"([!\[\]\\-])", "(?i:'s|'t)", R"(\p{L}?+x++)"})
        EXPECT_EQ(translated(pattern), pattern);
}

TEST(RegexTranslate, OnlyTheFullReachSpellsOutNewCharacters)
{
    EXPECT_NE(translateRegex(R"(\p{L})", RegexReach::All)->find("\\x{31350}"), std::string::npos);
    EXPECT_EQ(translateRegex(R"(\p{Lt})", RegexReach::All)->find("\\x{31350}"), std::string::npos);
}

TEST(RegexTranslate, AnIntersectionExcludesWhatItShould)
{
    EXPECT_EQ(found(R"([\p{L}&&[^\p{Han}]]+)", "ab漢c"), (std::vector<ByteRange>{{0, 2}, {5, 6}}));
    EXPECT_EQ(found(R"([^a-z&&[^x]]+)", "abx1"), (std::vector<ByteRange>{{2, 4}}));
}

TEST(RegexTranslate, NestedSetsAreUnited)
{
    EXPECT_EQ(found("[a[bc]]+", "xabcx"), (std::vector<ByteRange>{{1, 4}}));
    EXPECT_EQ(found(R"([^(\s|[.,])]+)", "ab.c"), (std::vector<ByteRange>{{0, 2}, {3, 4}}));
}

TEST(RegexTranslate, RubyEscapesMeanWhatRubySays)
{
    EXPECT_EQ(found(R"(\h+)", "xfF0g"), (std::vector<ByteRange>{{1, 4}}));
    EXPECT_EQ(found(R"(\u00e9)", "é"), (std::vector<ByteRange>{{0, 2}}));
    EXPECT_EQ(found(R"((?m:a.b))", "a\nb"), (std::vector<ByteRange>{{0, 3}}));
    EXPECT_EQ(found(R"(\p{^L}+)", "a1b"), (std::vector<ByteRange>{{1, 2}}));
}

TEST(RegexTranslate, WordCharactersAreThoseOfOniguruma)
{
    EXPECT_EQ(found(R"(\w+)", "e\u0301²Ⓐ_"), (std::vector<ByteRange>{{0, 9}}));
    EXPECT_EQ(found(R"(\W)", "a⁵"), (std::vector<ByteRange>{{1, 4}}));
}

TEST(RegexTranslate, WhatCannotBeTranslatedIsRefused)
{
    EXPECT_EQ(translateRegex("[abc", RegexReach::Common).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(translateRegex("[a[^b]]", RegexReach::Common).error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(translateRegex(R"(\p{L)", RegexReach::Common));
    EXPECT_TRUE(translateRegex("\\", RegexReach::Common));
}

} // namespace
} // namespace luthier::text
