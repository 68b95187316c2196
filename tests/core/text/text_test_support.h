#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/text/aligned_text.h"
#include "core/text/pre_tokenizer.h"
#include "core/text/tokenizer_json.h"
#include "tests/support/paths.h"

namespace luthier::text {

inline Json json(std::string_view text)
{
    auto parsed = parseJson(text, "test");
    EXPECT_TRUE(parsed) << text;
    return parsed ? *parsed : Json();
}

inline std::string fileText(const fs::path &path)
{
    auto text = readFile(path);
    EXPECT_TRUE(text) << path;
    return text ? *text : std::string();
}

// The rows of a .jsonl file.
inline std::vector<Json> rowsOf(const fs::path &path)
{
    std::vector<Json> rows;
    const std::string text = fileText(path);
    for (const std::string_view line : splitBy(text, '\n'))
        if (!line.empty())
            rows.push_back(json(line));
    return rows;
}

inline std::vector<TokenId> idsOf(const std::vector<Token> &tokens)
{
    std::vector<TokenId> ids;
    for (const Token &token : tokens)
        ids.push_back(token.id);
    return ids;
}

inline std::vector<ByteRange> rangesOf(const std::vector<Token> &tokens)
{
    std::vector<ByteRange> ranges;
    for (const Token &token : tokens)
        ranges.push_back(token.range);
    return ranges;
}

inline std::vector<TokenId> idsOf(const Json &list)
{
    return list.get<std::vector<TokenId>>();
}

// The name of a fixture as the name of a test.
inline std::string testNameOf(const testing::TestParamInfo<const char *> &fixture)
{
    std::string name = fixture.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

// The words of a text after a pre-tokenizer, and where they come from.
struct SplitText {
    std::vector<std::string> words;
    std::vector<ByteRange> origins;
};

inline SplitText preTokenized(const Json &preTokenizer, std::string_view text, bool modelTakesBytes = false)
{
    SplitText split;
    const auto parsed = parsePreTokenizer(preTokenizer, modelTakesBytes, "test");
    if (!parsed) {
        ADD_FAILURE() << describeError(parsed.error());
        return split;
    }
    Words words{AlignedText(text, 0), {{0, text.size()}}};
    parsed->preTokenizer->apply(words);
    for (const ByteRange &span : words.spans) {
        split.words.emplace_back(words.text.view().substr(span.begin, span.end - span.begin));
        split.origins.push_back(words.text.origin(span.begin, span.end));
    }
    return split;
}

// A byte-level BPE over "a" to "e" and the space: "ab" and "abc" merge, so do "de" and " a".
inline std::string tinyTokenizerJson(std::string_view addedTokens = "[]", std::string_view normalizer = "null")
{
    return R"({"version": "1.0", "truncation": null, "padding": null, "added_tokens": )" + std::string(addedTokens) +
           R"(, "normalizer": )" + std::string(normalizer) + R"(,
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
        "post_processor": null, "decoder": {"type": "ByteLevel"},
        "model": {"type": "BPE", "vocab": {"a": 0, "b": 1, "c": 2, "d": 3, "e": 4, "Ġ": 5, "ab": 6, "abc": 7, "de": 8, "Ġa": 9, "Ċ": 10},
                  "merges": ["a b", "ab c", "d e", "Ġ a"]}})";
}

inline std::shared_ptr<const Tokenizer> makeTokenizer(std::string_view text)
{
    auto tokenizer = parseTokenizerJson(text, "tokenizer.json");
    EXPECT_TRUE(tokenizer) << (tokenizer ? "" : describeError(tokenizer.error()));
    return tokenizer ? *tokenizer : nullptr;
}

inline std::shared_ptr<const Tokenizer> fixtureTokenizer(std::string_view name)
{
    return makeTokenizer(fileText(test::fixture("text/tokenizers") / name / "tokenizer.json"));
}

} // namespace luthier::text
