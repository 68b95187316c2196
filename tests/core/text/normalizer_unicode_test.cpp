#include "core/text/normalizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

AlignedText normalized(const char *form, std::string_view text)
{
    const auto normalizer = parseNormalizer(Json{{"type", form}}, "test");
    AlignedText aligned(text, 0);
    (*normalizer)->apply(aligned);
    return aligned;
}

TEST(NormalizerUnicode, EachFormDoesWhatItSays)
{
    EXPECT_EQ(normalized("NFC", "e\u0301").view(), "é");
    EXPECT_EQ(normalized("NFD", "é").view(), "e\u0301");
    EXPECT_EQ(normalized("NFKC", "ﬁ①").view(), "fi1");
    EXPECT_EQ(normalized("NFKD", "\u1E9B").view(), "s\u0307");
}

TEST(NormalizerUnicode, AComposedCharacterBeginsWhereItsBaseDid)
{
    const std::string_view text = "xe\u0301y";
    const AlignedText composed = normalized("NFC", text);
    EXPECT_EQ(composed.origin(1, 3), (ByteRange{1, 2}));
    EXPECT_EQ(composed.origin(3, 4), (ByteRange{4, 5}));
}

TEST(NormalizerUnicode, TextInTheFormStaysUnchanged)
{
    const AlignedText text = normalized("NFC", "é 漢字 ok");
    EXPECT_EQ(text.view(), "é 漢字 ok");
    EXPECT_EQ(text.origin(3, 6), (ByteRange{3, 6}));
}

} // namespace
} // namespace luthier::text
