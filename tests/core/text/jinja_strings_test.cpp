#include "core/text/jinja_strings.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

static std::vector<std::string> bytesOf(const std::vector<Text> &parts)
{
    std::vector<std::string> bytes;
    for (const Text &part : parts)
        bytes.push_back(part.bytes());
    return bytes;
}

using Parts = std::vector<std::string>;

TEST(JinjaStrings, StrippingCutsWhiteSpaceOrTheGivenCharacters)
{
    EXPECT_EQ(stripped(Text("\u3000 a\u200B \x1F"), Side::Both).bytes(), "a\u200B");
    EXPECT_EQ(stripped(Text("xxaxx"), Side::Left, "x").bytes(), "axx");
    EXPECT_EQ(stripped(Text("ééaé"), Side::Right, "é").bytes(), "ééa");
    EXPECT_EQ(stripped(Text(" \n"), Side::Both).bytes(), "");
}

TEST(JinjaStrings, SplittingAtSpaceIgnoresItsLength)
{
    SmallRuntime runtime;
    EXPECT_EQ(bytesOf(splitAtSpace(runtime, Text(" a  b c "), -1)), (Parts{"a", "b", "c"}));
    EXPECT_EQ(bytesOf(splitAtSpace(runtime, Text(" a  b c "), 1)), (Parts{"a", "b c "}));
    EXPECT_EQ(bytesOf(splitAtSpaceFromRight(runtime, Text(" a  b c "), 1)), (Parts{" a  b", "c"}));
    EXPECT_TRUE(splitAtSpace(runtime, Text("  "), -1).empty());
}

TEST(JinjaStrings, SplittingAtASeparatorKeepsEmptyParts)
{
    SmallRuntime runtime;
    EXPECT_EQ(bytesOf(splitBy(runtime, Text("a,,b,"), ",", -1)), (Parts{"a", "", "b", ""}));
    EXPECT_EQ(bytesOf(splitBy(runtime, Text("a,b,c"), ",", 1)), (Parts{"a", "b,c"}));
    EXPECT_EQ(bytesOf(splitByFromRight(runtime, Text("a,b,c"), ",", 1)), (Parts{"a,b", "c"}));
    EXPECT_EQ(bytesOf(splitBy(runtime, Text(""), ",", -1)), (Parts{""}));
}

TEST(JinjaStrings, LinesEndAtEveryLineEndOfUnicode)
{
    SmallRuntime runtime;
    EXPECT_EQ(bytesOf(splitLines(runtime, Text("a\r\nb\u2028c\x0B\n"), false)), (Parts{"a", "b", "c", ""}));
    EXPECT_EQ(bytesOf(splitLines(runtime, Text("a\r\nb"), true)), (Parts{"a\r\n", "b"}));
}

TEST(JinjaStrings, ReplacingNothingInsertsEverywhere)
{
    SmallRuntime runtime;
    EXPECT_EQ(replaced(runtime, Text("ab"), "", Text("-"), -1).bytes(), "-a-b-");
    EXPECT_EQ(replaced(runtime, Text("ab"), "", Text("-"), 2).bytes(), "-a-b");
    EXPECT_EQ(replaced(runtime, Text("aXbX"), "X", Text("yy"), 1).bytes(), "ayybX");
}

TEST(JinjaStrings, CaseMappingsKeepOrigins)
{
    SmallRuntime runtime;
    Text mixed("a");
    mixed.append("ß", Origin{2, 1, 0});
    const Text upper = upperCased(runtime, mixed);
    EXPECT_EQ(upper.bytes(), "ASS");
    EXPECT_EQ(upper.originAt(0).message, -1);
    EXPECT_EQ(upper.originAt(2).message, 2);
}

TEST(JinjaStrings, TitlesBeginAfterWhatHasNoCase)
{
    SmallRuntime runtime;
    EXPECT_EQ(titled(runtime, Text("it's ab3c")).bytes(), "It'S Ab3C");
    EXPECT_EQ(capitalized(runtime, Text("ǆAB")).bytes(), "ǅab");
    EXPECT_EQ(swapCased(runtime, Text("aB")).bytes(), "Ab");
}

TEST(JinjaStrings, CentringPutsTheOddBlankLikePython)
{
    SmallRuntime runtime;
    EXPECT_EQ(padded(runtime, Text("ab"), 5, Side::Both, Text("*")).bytes(), "**ab*");
    EXPECT_EQ(padded(runtime, Text("a"), 4, Side::Both, Text("*")).bytes(), "*a**");
    EXPECT_EQ(padded(runtime, Text("é"), 3, Side::Left, Text(".")).bytes(), "é..");
    EXPECT_NE(failureOf([&] { padded(runtime, Text("a"), Int(1) << 90, Side::Left, Text(" ")); }), "");
}

} // namespace luthier::text::jinja
