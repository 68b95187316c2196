#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(PreTokenizerByteLevel, WordsAreThoseOfGpt2)
{
    const Json plain = json(R"({"type": "ByteLevel", "add_prefix_space": false})");
    EXPECT_EQ(preTokenized(plain, "I'll see 3 cats!  \n x", true).words,
              (std::vector<std::string>{"I", "'ll", " see", " 3", " cats", "!", "  \n", " x"}));
}

TEST(PreTokenizerByteLevel, ThePrefixSpaceSharesTheFirstCharacter)
{
    const SplitText split = preTokenized(json(R"({"type": "ByteLevel", "add_prefix_space": true})"), "hi", true);
    EXPECT_EQ(split.words, std::vector<std::string>{" hi"});
    EXPECT_EQ(split.origins, (std::vector<ByteRange>{{0, 2}}));
}

TEST(PreTokenizerByteLevel, ATextThatBeginsWithASpaceGetsNone)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "ByteLevel", "add_prefix_space": true})"), " hi").words, std::vector<std::string>{"Ġhi"});
}

TEST(PreTokenizerByteLevel, WithoutTheExpressionTheTextStaysWhole)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "ByteLevel", "add_prefix_space": false, "use_regex": false})"), "a b").words,
              std::vector<std::string>{"aĠb"});
}

} // namespace
} // namespace luthier::text
