#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<std::string> split(const char *behaviour, bool invert = false)
{
    return preTokenized(Json{{"type", "Split"}, {"pattern", {{"String", "-"}}}, {"behavior", behaviour}, {"invert", invert}},
                        "the-final--countdown")
        .words;
}

using Words = std::vector<std::string>;

TEST(PreTokenizerSplit, EveryBehaviourTreatsDelimitersItsWay)
{
    EXPECT_EQ(split("Removed"), (Words{"the", "final", "countdown"}));
    EXPECT_EQ(split("Isolated"), (Words{"the", "-", "final", "-", "-", "countdown"}));
    EXPECT_EQ(split("MergedWithPrevious"), (Words{"the-", "final-", "-", "countdown"}));
    EXPECT_EQ(split("MergedWithNext"), (Words{"the", "-final", "-", "-countdown"}));
    EXPECT_EQ(split("Contiguous"), (Words{"the", "-", "final", "--", "countdown"}));
}

TEST(PreTokenizerSplit, InvertTakesTheRestForTheMatches)
{
    EXPECT_EQ(split("Removed", true), (Words{"-", "-", "-"}));
}

TEST(PreTokenizerSplit, DigitsAreNumbersOfEveryKind)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "Digits", "individual_digits": true})"), "a1½٣").words, (Words{"a", "1", "½", "٣"}));
    EXPECT_EQ(preTokenized(json(R"({"type": "Digits", "individual_digits": false})"), "a12b").words, (Words{"a", "12", "b"}));
}

TEST(PreTokenizerSplit, PunctuationIncludesAsciiSymbols)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "Punctuation"})"), "a$¿b").words, (Words{"a", "$", "¿", "b"}));
}

TEST(PreTokenizerSplit, WhitespaceSeparatesWordsFromSigns)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "Whitespace"})"), "Hé_1 !? x").words, (Words{"Hé_1", "!?", "x"}));
    EXPECT_EQ(preTokenized(json(R"({"type": "WhitespaceSplit"})"), "a!\u00A0b").words, (Words{"a!", "b"}));
}

TEST(PreTokenizerSplit, BertSplitsAtSpacesAndPunctuation)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "BertPreTokenizer"})"), "Hi, you").words, (Words{"Hi", ",", "you"}));
}

TEST(PreTokenizerSplit, ScriptsPartButSpacesFollow)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "UnicodeScripts"})"), "Apples are りんご 林檎").words, (Words{"Apples are ", "りんご 林檎"}));
}

TEST(PreTokenizerSplit, FixedLengthCountsCharacters)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "FixedLength", "length": 2})"), "éabc").words, (Words{"éa", "bc"}));
}

TEST(PreTokenizerSplit, ADelimiterIsOneCharacter)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "CharDelimiterSplit", "delimiter": "/"})"), "a/b//c").words, (Words{"a", "b", "c"}));
    EXPECT_FALSE(parsePreTokenizer(json(R"({"type": "CharDelimiterSplit", "delimiter": ""})"), false, "test"));
}

TEST(PreTokenizerSplit, AMatchOfNoLengthSplitsThere)
{
    EXPECT_EQ(preTokenized(
                  Json{{"type", "Split"}, {"pattern", {{"Regex", R"((?=(\d{3})+(?!\d)))"}}}, {"behavior", "Isolated"}, {"invert", false}},
                  "1234567")
                  .words,
              (Words{"1", "234", "567"}));
}

TEST(PreTokenizerSplit, AnUnknownBehaviourIsAnError)
{
    EXPECT_FALSE(parsePreTokenizer(json(R"({"type": "Split", "pattern": {"String": "x"}, "behavior": "Shredded", "invert": false})"), false,
                                   "test"));
}

} // namespace
} // namespace luthier::text
