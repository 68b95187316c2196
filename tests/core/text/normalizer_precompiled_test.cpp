#include "core/text/normalizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::string normalized(std::string_view text)
{
    const Json file = json(fileText(test::fixture("text/tokenizers/unigram-t5/tokenizer.json")));
    const auto normalizer = parseNormalizer(file["normalizer"], "test");
    AlignedText aligned(text, 0);
    (*normalizer)->apply(aligned);
    return std::string(aligned.view());
}

TEST(NormalizerPrecompiled, CompatibilityFormsAreReplaced)
{
    EXPECT_EQ(normalized("ﬁ Ⅷ １"), "fi VIII 1");
}

TEST(NormalizerPrecompiled, ClustersComposeAndPlainTextStays)
{
    EXPECT_EQ(normalized("e\u0301x"), "éx");
    EXPECT_EQ(normalized("plain"), "plain");
}

TEST(NormalizerPrecompiled, ADamagedMapIsAnError)
{
    for (const char *map : {"", "!!!!", "AAAA", "/////w==", "CAAAAAAAAAA="}) {
        const auto normalizer = parseNormalizer(Json{{"type", "Precompiled"}, {"precompiled_charsmap", map}}, "test");
        if (!normalizer) {
            EXPECT_EQ(normalizer.error().code, ErrorCode::BadFile);
            continue;
        }
        AlignedText text("abc\u0301", 0); // a map that points nowhere must not be followed
        (*normalizer)->apply(text);
    }
}

} // namespace
} // namespace luthier::text
