#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(PreTokenizerMetaspace, AWordBeginsAtEachMark)
{
    const Json always = json(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true})");
    EXPECT_EQ(preTokenized(always, "a  b").words, (std::vector<std::string>{"▁a", "▁", "▁b"}));
}

TEST(PreTokenizerMetaspace, FirstPrependsOnlyAtTheStartOfTheText)
{
    const Json first = json(
        R"({"type": "Sequence", "pretokenizers": [{"type": "Split", "pattern": {"String": "-"}, "behavior": "Removed", "invert": false},
        {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first", "split": false}]})");
    EXPECT_EQ(preTokenized(first, "a-b").words, (std::vector<std::string>{"▁a", "b"}));
}

TEST(PreTokenizerMetaspace, NeverAndTheOlderSpellingPrependNothing)
{
    EXPECT_EQ(preTokenized(json(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never"})"), "a b").words,
              (std::vector<std::string>{"a", "▁b"}));
    EXPECT_EQ(preTokenized(json(R"({"type": "Metaspace", "replacement": "▁", "add_prefix_space": false})"), "a").words,
              std::vector<std::string>{"a"});
    EXPECT_EQ(preTokenized(json(R"({"type": "Metaspace", "replacement": "▁", "add_prefix_space": true})"), "a").words,
              std::vector<std::string>{"▁a"});
}

TEST(PreTokenizerMetaspace, AnUnknownSchemeIsAnError)
{
    EXPECT_FALSE(parsePreTokenizer(json(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "odd"})"), false, "test"));
    EXPECT_FALSE(parsePreTokenizer(json(R"({"type": "Metaspace", "replacement": "ab"})"), false, "test"));
}

} // namespace
} // namespace luthier::text
