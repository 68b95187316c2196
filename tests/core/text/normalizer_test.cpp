#include "core/text/normalizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(Normalizer, TheStepsOfASequenceFollowEachOther)
{
    const auto normalizer =
        parseNormalizer(json(R"({"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Lowercase"}]})"), "test");
    AlignedText text("Ⅷ", 0);
    (*normalizer)->apply(text);
    EXPECT_EQ(text.view(), "viii");
}

TEST(Normalizer, NullIsNoneAndAnEmptySequenceIsLegal)
{
    EXPECT_EQ(*parseNormalizer(Json(), "test"), nullptr);
    const auto nothing = parseNormalizer(json(R"({"type": "Sequence", "normalizers": []})"), "test");
    AlignedText text("A", 0);
    (*nothing)->apply(text);
    EXPECT_EQ(text.view(), "A");
}

TEST(Normalizer, AnUnknownOneIsUnsupported)
{
    EXPECT_EQ(parseNormalizer(json(R"({"type": "Rot13"})"), "test").error().code, ErrorCode::Unsupported);
    EXPECT_EQ(parseNormalizer(json(R"({"type": "Sequence"})"), "test").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
