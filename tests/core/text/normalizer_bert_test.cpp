#include "core/text/normalizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::string normalized(std::string_view settings, std::string_view text)
{
    const auto normalizer = parseNormalizer(json(settings), "test");
    AlignedText aligned(text, 0);
    (*normalizer)->apply(aligned);
    return std::string(aligned.view());
}

constexpr std::string_view kUncased =
    R"({"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true})";

TEST(NormalizerBert, ControlCharactersGoAndWhiteSpaceIsPlain)
{
    EXPECT_EQ(normalized(kUncased, std::string_view("a\0b\tc\u200Bd\u3000e", 13)), "ab cd e");
}

TEST(NormalizerBert, AccentsFollowLowercaseUnlessSet)
{
    EXPECT_EQ(normalized(kUncased, "Éa"), "ea");
    EXPECT_EQ(normalized(R"({"type": "BertNormalizer", "lowercase": true, "strip_accents": false})", "Éa"), "éa");
    EXPECT_EQ(normalized(R"({"type": "BertNormalizer", "lowercase": false, "strip_accents": null})", "Éa"), "Éa");
}

TEST(NormalizerBert, IdeographsAreSetApartButKanaIsNot)
{
    EXPECT_EQ(normalized(kUncased, "a漢字か"), "a 漢  字 か");
}

} // namespace
} // namespace luthier::text
