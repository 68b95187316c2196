#include "core/text/unicode_normalize.h"

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace luthier::text {
namespace {

std::string normalized(std::string_view text, UnicodeForm form)
{
    std::string result;
    for (const CharacterChange &change : normalizeCharacters(text, form))
        appendUtf8(result, change.codePoint);
    return result;
}

TEST(UnicodeNormalize, MarksAreOrderedBeforeTheyCompose)
{
    EXPECT_EQ(normalized("q\u0307\u0323", UnicodeForm::Nfd), "q\u0323\u0307");
    EXPECT_EQ(normalized("a\u0307\u0323", UnicodeForm::Nfc), "\u1EA1\u0307");
}

TEST(UnicodeNormalize, ABlockedMarkDoesNotCompose)
{
    EXPECT_EQ(normalized("a\u0345\u0301\u0345", UnicodeForm::Nfc), "\u00E1\u0345\u0345");
    EXPECT_EQ(normalized("a\u0305\u0301", UnicodeForm::Nfc), "a\u0305\u0301");
}

TEST(UnicodeNormalize, HangulComposesAndFallsApart)
{
    EXPECT_EQ(normalized("\u1112\u1161\u11AB", UnicodeForm::Nfc), "한");
    EXPECT_EQ(normalized("한", UnicodeForm::Nfd), "\u1112\u1161\u11AB");
}

TEST(UnicodeNormalize, ExcludedCompositionsStayApart)
{
    EXPECT_EQ(normalized("\u0958", UnicodeForm::Nfc), "\u0915\u093C");
}

TEST(UnicodeNormalize, CharactersNewerThanTheTableAreLeftAlone)
{
    EXPECT_EQ(normalized("\u32FF", UnicodeForm::Nfkc), "\u32FF");
    EXPECT_EQ(normalized("\U00011935\U00011930", UnicodeForm::Nfc), "\U00011935\U00011930");
}

TEST(UnicodeNormalize, ChangesCountWhatTheyReplace)
{
    const auto composed = normalizeCharacters("e\u0301", UnicodeForm::Nfc);
    ASSERT_EQ(composed.size(), 1U);
    EXPECT_EQ(composed[0].change, -1);
    const auto decomposed = normalizeCharacters("\u00E9", UnicodeForm::Nfd);
    ASSERT_EQ(decomposed.size(), 2U);
    EXPECT_EQ(decomposed[0].change, 0);
    EXPECT_EQ(decomposed[1].change, 1);
}

TEST(UnicodeNormalize, TheQuickLookNeverMissesAChange)
{
    for (const UnicodeForm form : {UnicodeForm::Nfc, UnicodeForm::Nfd, UnicodeForm::Nfkc, UnicodeForm::Nfkd})
        for (char32_t codePoint = 0; codePoint < 0x3FFFF; ++codePoint) {
            std::string text;
            appendUtf8(text, codePoint);
            if (!mayChange(text, form)) {
                ASSERT_EQ(normalized(text, form), text) << std::hex << static_cast<unsigned>(codePoint);
            }
        }
}

} // namespace
} // namespace luthier::text
