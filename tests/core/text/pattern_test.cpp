#include "core/text/pattern.h"

#include "core/text/unicode.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<ByteRange> found(const Finder &find, std::string_view text)
{
    std::vector<ByteRange> matches;
    find(text, matches);
    return matches;
}

TEST(Pattern, TextIsFoundLiterally)
{
    EXPECT_EQ(found(findText("a."), "a.aba."), (std::vector<ByteRange>{{0, 2}, {4, 6}}));
    EXPECT_TRUE(found(findText(""), "abc").empty());
}

TEST(Pattern, CharactersAreFoundOneByOne)
{
    EXPECT_EQ(found(findCharacters(isNumeric), "1½a"), (std::vector<ByteRange>{{0, 1}, {1, 3}}));
}

TEST(Pattern, BothSpellingsAreRead)
{
    EXPECT_EQ(found(*parsePattern(json(R"({"pattern": {"String": "x"}})"), "t"), "axb"), (std::vector<ByteRange>{{1, 2}}));
    EXPECT_EQ(found(*parsePattern(json(R"({"pattern": "x"})"), "t"), "axb"), (std::vector<ByteRange>{{1, 2}}));
    EXPECT_EQ(found(*parsePattern(json(R"({"pattern": {"Regex": "\\p{N}+"}})"), "t"), "a12"), (std::vector<ByteRange>{{1, 3}}));
}

TEST(Pattern, AMissingOrBrokenOneIsAnErrorWithItsPlace)
{
    EXPECT_EQ(parsePattern(json("{}"), "t").error().code, ErrorCode::BadFile);
    const auto broken = parsePattern(json(R"({"pattern": {"Regex": "(unclosed"}})"), "tokenizer.json");
    EXPECT_EQ(broken.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(broken.error().where, "tokenizer.json");
}

} // namespace
} // namespace luthier::text
