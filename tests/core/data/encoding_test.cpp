#include "core/data/encoding.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

// "用通俗的话" in GB18030.
constexpr std::string_view kChinese = "\xD3\xC3\xCD\xA8\xCB\xD7\xB5\xC4\xBB\xB0";

std::string decoded(Encoding encoding, std::string_view bytes, std::size_t piece)
{
    const auto decoder = Decoder::make(encoding);
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        (*decoder)->decode(bytes.substr(at, piece), at + piece >= bytes.size(), text);
    return text;
}

std::string utf16(std::u16string_view text, bool littleEndian)
{
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += littleEndian ? std::string{low, high} : std::string{high, low};
    }
    return bytes;
}

} // namespace

TEST(Encoding, MarksTellTheEncoding)
{
    EXPECT_EQ(encodingOf("\xEF\xBB\xBF{}"), Encoding::Utf8WithMark);
    EXPECT_EQ(encodingOf("\xFF\xFE{"), Encoding::Utf16Le);
    EXPECT_EQ(encodingOf("\xFE\xFF"), Encoding::Utf16Be);
    EXPECT_EQ(markLength("\xFF\xFE{", Encoding::Utf16Le), 2U);
    EXPECT_EQ(markLength("{", Encoding::Utf16Le), 0U);
}

TEST(Encoding, Utf16WithoutAMarkIsKnownByItsZeros)
{
    const std::u16string row = u"{\"instruction\": \"用通俗的话解释\", \"output\": \"违约金\"}\n";
    EXPECT_EQ(encodingOf(utf16(row, true)), Encoding::Utf16Le);
    EXPECT_EQ(encodingOf(utf16(row, false)), Encoding::Utf16Be);
    EXPECT_EQ(encodingOf(utf16(u"plain text\n", true)), Encoding::Utf16Le);
}

TEST(Encoding, ZerosStrewnIntoATextAreNoUtf16)
{
    EXPECT_EQ(encodingOf(std::string("{\"a\": \"x\0y\"}\n\0\0\0\0\n{\"a\": \"abcdefghijklmnopqrstuvwxyz\"}\n", 52)), Encoding::Utf8);
}

TEST(Encoding, Gb18030IsKnownByWhatIsNoUtf8)
{
    EXPECT_EQ(encodingOf(std::string(kChinese) + "\n" + std::string(kChinese)), Encoding::Gb18030);
}

TEST(Encoding, ADamagedUtf8FileStaysUtf8)
{
    EXPECT_EQ(encodingOf("用通俗的话\n\xD3\xC3\n解释\n"), Encoding::Utf8);
    EXPECT_EQ(encodingOf("caf\xE9 au lait\n"), Encoding::Utf8);
    EXPECT_EQ(encodingOf(""), Encoding::Utf8);
}

TEST(Encoding, AFileIsJudgedBeyondAPlainBeginning)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "encoding");
    std::string text(2'000'000, 'x');
    for (std::size_t i = 0; i < text.size(); i += 80)
        text[i] = '\n';
    ASSERT_TRUE(writeFileAtomic(folder->path() / "a", text + "\n" + std::string(kChinese)));
    const auto file = FileReader::open(folder->path() / "a");
    EXPECT_EQ(*detectEncoding(*file), Encoding::Gb18030);
}

TEST(Encoding, PiecesMayCutCharacters)
{
    for (const std::size_t piece : {1U, 3U, 100U}) {
        EXPECT_EQ(decoded(Encoding::Gb18030, kChinese, piece), "用通俗的话");
        EXPECT_EQ(decoded(Encoding::Utf16Le, utf16(u"a用\U0001F680", true), piece), "a用🚀");
        EXPECT_EQ(decoded(Encoding::Utf16Be, utf16(u"a用\U0001F680", false), piece), "a用🚀");
    }
}

TEST(Encoding, InvalidSequencesBecomeAByteNoTextHolds)
{
    EXPECT_EQ(decoded(Encoding::Utf16Le,
                      std::string("a\0\x00\xD8"
                                  "b\0c",
                                  7),
                      7),
              "a\xFF"
              "b\xFF");
    EXPECT_EQ(decoded(Encoding::Gb18030,
                      "a\xFF"
                      "b",
                      3),
              "a\xFF"
              "b");
    EXPECT_EQ(decoded(Encoding::Gb18030, "a\xD3", 2), "a\xFF");
    EXPECT_EQ(decoded(Encoding::Utf8, "a\xFF", 2), "a\xFF");
}

TEST(Encoding, EveryEncodingHasAName)
{
    EXPECT_EQ(encodingName(Encoding::Utf8WithMark), "utf-8-bom");
    EXPECT_EQ(encodingName(Encoding::Utf16Be), "utf-16be");
}

} // namespace luthier::data
