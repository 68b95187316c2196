#include "core/data/checks/mojibake.h"

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace luthier::data {

namespace {

std::string asLatin1(std::string_view utf8)
{
    std::string read;
    for (const char byte : utf8)
        appendUtf8(read, static_cast<unsigned char>(byte));
    return read;
}

} // namespace

TEST(Mojibake, Utf8ReadAsLatin1IsFound)
{
    for (const char *text : {"谢谢您的帮助。", "café", "crème brûlée", "it’s", "😊", "Привет", "naïve"})
        EXPECT_TRUE(mojibake(asLatin1(text))) << text;
}

TEST(Mojibake, Utf8ReadAsWindows1252IsFound)
{
    for (const char *text : {"itâ€™s", "CafÃ©", "â€œquotedâ€\u009D", "Ã‰cole", "ä½ å¥½", "Â£5"})
        EXPECT_TRUE(mojibake(text)) << text;
}

TEST(Mojibake, LostCharactersAreFound)
{
    EXPECT_TRUE(mojibake("公众号\xEF\xBF\xBD预约"));
    EXPECT_TRUE(mojibake("锟斤拷路八号"));
}

TEST(Mojibake, RealAccentsAreNoDamage)
{
    for (const char *text : {"é, è, ê, à, ç and a few more; Ã is Portuguese.", "Ångström für Äpfel", "São João, Âge, «à côté»",
                             "Der Buchstabe „Ä“ ist ein Umlaut.", "Привет, мир", "“Ã”", "中文，没有问题。", "naïve façade – déjà vu…"})
        EXPECT_FALSE(mojibake(text)) << text;
}

} // namespace luthier::data
