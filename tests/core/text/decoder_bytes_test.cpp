#include "core/text/decoder_kinds.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<std::string> decoded(std::string_view decoder, std::vector<std::string> tokens)
{
    const auto parsed = parseDecoder(json(decoder), "test");
    (*parsed)->apply(tokens);
    return tokens;
}

TEST(DecoderBytes, CharactersSplitOverTokensComeTogether)
{
    EXPECT_EQ(decoded(R"({"type": "ByteLevel"})", {"Ã", "©Ġ"}), std::vector<std::string>{"é "});
}

TEST(DecoderBytes, EachInvalidPartBecomesOneReplacementCharacter)
{
    EXPECT_EQ(decoded(R"({"type": "ByteLevel"})", {"ð", "Ł", "a"}), std::vector<std::string>{"\uFFFDa"});
}

TEST(DecoderBytes, ATokenWithOtherCharactersIsLiteral)
{
    EXPECT_EQ(decoded(R"({"type": "ByteLevel"})", {"<|im start|>", "Ġx"}), std::vector<std::string>{"<|im start|> x"});
}

TEST(DecoderBytes, ARunOfFallbackTokensIsValidOrAllReplaced)
{
    EXPECT_EQ(decoded(R"({"type": "ByteFallback"})", {"<0xE4>", "<0xBD>", "<0xA0>", "x"}), (std::vector<std::string>{"你", "x"}));
    EXPECT_EQ(decoded(R"({"type": "ByteFallback"})", {"<0xE4>", "<0xBD>"}), (std::vector<std::string>{"\uFFFD", "\uFFFD"}));
}

TEST(DecoderBytes, OnlyHexadecimalTokensAreBytes)
{
    EXPECT_EQ(byteOfFallbackToken("<0x0a>"), 10);
    EXPECT_EQ(byteOfFallbackToken("<0xFF>"), 255);
    EXPECT_EQ(byteOfFallbackToken("<0xGG>"), -1);
    EXPECT_EQ(byteOfFallbackToken("<0x00"), -1);
}

} // namespace
} // namespace luthier::text
