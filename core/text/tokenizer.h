#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::text {

using TokenId = std::int32_t;

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0; // exclusive
    bool operator==(const ByteRange &) const = default;
};

struct Token {
    TokenId id = 0;
    ByteRange range; // bytes of the encoded text this token stands for; empty for tokens that the post-processor adds
    bool operator==(const Token &) const = default;
};

struct EncodeOptions {
    bool addSpecialTokens = false;                          // run the post-processor (BOS and the like); chat text never does
    std::optional<std::vector<ByteRange>> addedTokenRanges; // unset: added tokens are recognised everywhere, as the reference
                                                            // does; set: only where they lie wholly inside one of these ranges
    std::vector<std::size_t> boundaries;                    // sorted byte offsets at which a token must end
};

// Text to ids and back, equal to the Hugging Face `tokenizers` library. Immutable and thread-safe once made.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    virtual std::vector<Token> encode(std::string_view text, const EncodeOptions &options = {}) const = 0;
    // Bytes that are no valid UTF-8 become U+FFFD; ids that do not exist are skipped.
    virtual std::string decode(std::span<const TokenId> ids, bool skipSpecialTokens = false) const = 0;
    virtual std::size_t vocabularySize() const = 0;           // largest id + 1
    virtual std::string_view tokenText(TokenId id) const = 0; // as in the vocabulary file; "" for an id that does not exist
    virtual std::optional<TokenId> idOf(std::string_view tokenText) const = 0;
    virtual bool isSpecial(TokenId id) const = 0; // an added token flagged special
    virtual std::string_view kind() const = 0;    // for people: "byte-level BPE"
    virtual Json toTokenizerJson() const = 0;     // a tokenizer.json that transformers reads to the same effect
};

// Emits text as ids arrive, never half a character. Not thread-safe; the tokenizer must outlive it.
class StreamDecoder {
public:
    explicit StreamDecoder(const Tokenizer &tokenizer, bool skipSpecialTokens = true);
    std::string push(TokenId id); // "" while a character is incomplete
    std::string finish();         // what is left, incomplete characters as U+FFFD

private:
    const Tokenizer *m_tokenizer;
    bool m_skipSpecialTokens;
    std::vector<TokenId> m_ids;
    std::size_t m_context = 0; // how many of them have been emitted
    std::size_t m_emitted = 0; // bytes of what all of m_ids decode to
};

} // namespace luthier::text
