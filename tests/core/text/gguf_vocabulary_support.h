#pragma once

#include <string>
#include <vector>

#include "core/text/tokenizer_gguf.h"
#include "core/text/tokenizer_json.h"
#include "tests/core/weights/gguf_builder.h"
#include "tests/core/weights/test_files.h"

namespace luthier::text {

// The bytes of an array of 32-bit integers in GGUF metadata.
inline std::string integers(const std::vector<std::int32_t> &values)
{
    using weights::GgufBuilder;
    std::string bytes = GgufBuilder::raw(std::uint32_t{5}) + GgufBuilder::raw(std::uint64_t{values.size()});
    for (const std::int32_t value : values)
        bytes += GgufBuilder::raw(value);
    return bytes;
}

// "a", "b", "ab", a control token, a user-defined one and a padding row.
inline weights::GgufBuilder tinyVocabulary(std::string_view pre = "gpt-2")
{
    weights::GgufBuilder builder;
    builder.text("general.architecture", "llama")
        .text("tokenizer.ggml.model", "gpt2")
        .text("tokenizer.ggml.pre", pre)
        .texts("tokenizer.ggml.tokens", {"a", "b", "ab", "<|im_end|>", "<tool>", "[PAD5]"})
        .texts("tokenizer.ggml.merges", {"a b"})
        .entry("tokenizer.ggml.token_type", 9, integers({1, 1, 1, 3, 4, 5}));
    return builder;
}

inline std::shared_ptr<const Tokenizer> tokenizerOf(const fs::path &path)
{
    const auto file = weights::GgufFile::open(path);
    EXPECT_TRUE(file) << path;
    if (!file)
        return nullptr;
    auto vocabulary = readGgufVocabulary(**file, path.string());
    EXPECT_TRUE(vocabulary && *vocabulary) << path;
    if (!vocabulary || !*vocabulary)
        return nullptr;
    auto described = tokenizerFileOf(std::move(**vocabulary), path.string());
    EXPECT_TRUE(described) << path;
    if (!described)
        return nullptr;
    auto tokenizer = makeTokenizer(std::move(*described), path.string());
    EXPECT_TRUE(tokenizer) << path;
    return tokenizer ? *tokenizer : nullptr;
}

class GgufVocabularyTest : public weights::InFolder {
protected:
    std::unique_ptr<weights::GgufFile> open(const weights::GgufBuilder &builder) const
    {
        auto file = weights::GgufFile::open(write("model.gguf", builder.build()));
        EXPECT_TRUE(file);
        return file ? std::move(*file) : nullptr;
    }
};

} // namespace luthier::text
