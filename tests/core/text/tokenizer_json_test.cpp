// Every fixture is a tokenizer.json with what the reference library gives for many strings.

#include "core/text/tokenizer_json.h"

#include "core/base/random.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

class TokenizerJsonFixture : public testing::TestWithParam<const char *> {
protected:
    fs::path folder() const { return test::fixture("text/tokenizers") / GetParam(); }
};

// Offsets in code points; [0, 0] for what the post-processor added.
Json offsetsOf(const Json &row, const std::vector<Token> &tokens)
{
    const std::string text = row["text"];
    const bool hasMask = row.contains("special_tokens_mask");
    Json offsets = Json::array();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (hasMask && row["special_tokens_mask"].at(i) == 1)
            offsets.push_back(Json::array({0, 0}));
        else
            offsets.push_back(Json::array(
                {countCodePoints(text.substr(0, tokens[i].range.begin)), countCodePoints(text.substr(0, tokens[i].range.end))}));
    }
    return offsets;
}

TEST_P(TokenizerJsonFixture, EncodesAsTheReference)
{
    const auto tokenizer = fixtureTokenizer(GetParam());
    EncodeOptions special;
    special.addSpecialTokens = true;
    for (const Json &row : rowsOf(folder() / "cases.jsonl")) {
        const std::string text = row["text"];
        const std::vector<Token> tokens = tokenizer->encode(text, special);
        ASSERT_EQ(idsOf(tokens), idsOf(row["ids"])) << text;
        EXPECT_EQ(idsOf(tokenizer->encode(text)), idsOf(row.contains("ids_no_special") ? row["ids_no_special"] : row["ids"])) << text;
        EXPECT_EQ(offsetsOf(row, tokens), row["offsets"]) << text;
    }
}

TEST_P(TokenizerJsonFixture, DecodesAsTheReference)
{
    const auto tokenizer = fixtureTokenizer(GetParam());
    for (const char *name : {"cases.jsonl", "decode.jsonl"})
        for (const Json &row : rowsOf(folder() / name)) {
            const std::vector<TokenId> ids = idsOf(row["ids"]);
            EXPECT_EQ(tokenizer->decode(ids), row["decoded"]);
            EXPECT_EQ(tokenizer->decode(ids, true), row.contains("decoded_skip") ? row["decoded_skip"] : row["decoded"]);
        }
}

TEST_P(TokenizerJsonFixture, StreamsAsTheReference)
{
    const auto tokenizer = fixtureTokenizer(GetParam());
    for (const Json &row : rowsOf(folder() / "decode.jsonl")) {
        if (!row.contains("stream") || row["stream"].is_null())
            continue;
        StreamDecoder decoder(*tokenizer, false);
        const std::vector<TokenId> ids = idsOf(row["ids"]);
        for (std::size_t i = 0; i < ids.size(); ++i)
            EXPECT_EQ(decoder.push(ids[i]), row["stream"][i].is_null() ? "" : row["stream"][i].get<std::string>());
    }
}

TEST_P(TokenizerJsonFixture, ItsOwnJsonGivesTheSameTokenizer)
{
    const auto tokenizer = fixtureTokenizer(GetParam());
    const auto again = makeTokenizer(dumpJson(tokenizer->toTokenizerJson()));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->vocabularySize(), tokenizer->vocabularySize());
    for (const Json &row : rowsOf(folder() / "cases.jsonl"))
        EXPECT_EQ(again->encode(row["text"].get<std::string>()), tokenizer->encode(row["text"].get<std::string>()));
}

INSTANTIATE_TEST_SUITE_P(All, TokenizerJsonFixture,
                         testing::Values("added-tokens", "bert-cased", "bert-uncased", "bytelevel-trim", "charsplit", "deepseek-v3",
                                         "digits-grouped", "gemma", "gpt2", "llama2-legacy", "llama2-metaspace-first", "llama3",
                                         "metaspace-always", "metaspace-never", "qwen2", "roberta-prefix", "smollm-digits", "subword-affix",
                                         "tekken", "unigram-bytes", "unigram-t5", "wordlevel"),
                         testNameOf);

TEST(TokenizerJson, UnknownMembersDoNotMatter)
{
    std::string text = tinyTokenizerJson();
    text.insert(1, R"("future": {"a": [1, 2]}, )");
    EXPECT_EQ(idsOf(makeTokenizer(text)->encode("abc")), std::vector<TokenId>{7});
}

TEST(TokenizerJson, AnUnknownComponentIsNamedWithItsFile)
{
    const auto tokenizer = parseTokenizerJson(tinyTokenizerJson("[]", R"({"type": "Rot13"})"), "model/tokenizer.json");
    ASSERT_FALSE(tokenizer);
    EXPECT_EQ(tokenizer.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(tokenizer.error().where, "model/tokenizer.json");
    EXPECT_NE(tokenizer.error().what.find("Rot13"), std::string::npos);
}

TEST(TokenizerJson, ADamagedFileIsAnErrorOrATokenizerThatWorks)
{
    const std::string good = tinyTokenizerJson(R"([{"id": 20, "content": "<x>", "special": true, "lstrip": true}])", R"({"type": "NFKC"})");
    Random random(3);
    for (int round = 0; round < 3000; ++round) {
        std::string text = good;
        for (int change = 0; change < 3; ++change)
            text[random.below(text.size())] = R"("{}[]:,0a1 \\)"[random.below(14)];
        if (const auto tokenizer = parseTokenizerJson(text, "x"))
            (*tokenizer)->decode(idsOf((*tokenizer)->encode("abc <x> de\n\u00e9")));
    }
}

} // namespace
} // namespace luthier::text
