#include "core/text/jinja_string_methods.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaStringMethods, FindLocatesByCharacters)
{
    EXPECT_EQ(value("'éal'.find('l') ~ 'hello'.rfind('l') ~ 'hello'.find('z')"), "23-1");
    EXPECT_EQ(value("'hello'.find('l', 3) ~ 'ab'.find('', 3) ~ 'ab'.find('', 2)"), "3-12");
    EXPECT_EQ(value("'a'.index('b')"), "failed: The chat template failed: substring not found.");
    EXPECT_EQ(value("'banana'.count('an') ~ 'ab'.count('')"), "23");
}

TEST(JinjaStringMethods, StartsAndEndsAcceptSeveral)
{
    EXPECT_EQ(value("'abc'.startswith(('x', 'a')) ~ 'abc'.endswith('bc') ~ 'abc'.startswith('b', 1)"), "TrueTrueTrue");
    EXPECT_NE(value("'abc'.startswith(1)").find("need a str"), std::string::npos);
}

TEST(JinjaStringMethods, PartsAreCutOff)
{
    EXPECT_EQ(value("'a-b-c'.partition('-')"), "('a', '-', 'b-c')");
    EXPECT_EQ(value("'a-b-c'.rpartition('-')"), "('a-b', '-', 'c')");
    EXPECT_EQ(value("'abc'.rpartition('-')"), "('', '', 'abc')");
    EXPECT_EQ(value("'abc'.removeprefix('a') ~ 'abc'.removesuffix('c') ~ 'abc'.removeprefix('x')"), "bcababc");
}

TEST(JinjaStringMethods, WidthsAreFilled)
{
    EXPECT_EQ(value("'-7'.zfill(4) ~ 'a'.rjust(3, '.') ~ 'a'.ljust(2) ~ '|'"), "-007..aa |");
    EXPECT_EQ(value("'a\\tb'.expandtabs(4)"), "a   b");
    EXPECT_NE(value("'a'.ljust(3, 'xy')").find("exactly one"), std::string::npos);
}

TEST(JinjaStringMethods, KindsOfCharactersAreTold)
{
    EXPECT_EQ(value("'12'.isdigit() ~ '½'.isdigit() ~ '½'.isnumeric() ~ ''.isdigit()"), "TrueFalseTrueFalse");
    EXPECT_EQ(value("'aé'.isalpha() ~ 'a1'.isalnum() ~ ' '.isspace() ~ ''.isascii()"), "TrueTrueTrueTrue");
    EXPECT_EQ(value("'Ab C'.istitle() ~ 'A1'.isupper() ~ 'a1'.islower() ~ '_a1'.isidentifier()"), "TrueTrueTrueTrue");
}

TEST(JinjaStringMethods, JoinWantsStrings)
{
    EXPECT_EQ(value("'-'.join(words)"), "b-A-c");
    EXPECT_EQ(value("''.join(['a', 1])"), "failed: The chat template failed: sequence item 1: expected str instance, int found.");
}

TEST(JinjaStringMethods, ResultsKeepTheOriginOfWhatTheyCut)
{
    const Json messages = Json::array({message("assistant", "<think>a</think> b")});
    EXPECT_EQ(marked("{{ 'x' + messages[0].content.split('</think>')[-1].lstrip() }}", messages), "[T]x[0:content]b");
    EXPECT_EQ(marked("{{ messages[0].content.replace('think', 't') }}", messages), "[0:content]<[T]t[0:content]>a</[T]t[0:content]> b");
    EXPECT_EQ(marked("{{ 'x' + messages[0].content.split('b')[-1] }}", messages), "[T]x[0:content]");
}

} // namespace luthier::text::jinja
