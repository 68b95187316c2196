#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/text/tokenizer.h"

namespace luthier::cli {

// Byte offsets of one text as counts of code points, which is how people and other programs count characters.
class CodePointOffsets {
public:
    explicit CodePointOffsets(std::string_view text);
    std::size_t at(std::size_t byte) const { return m_codePoints[byte < m_codePoints.size() ? byte : m_codePoints.size() - 1]; }

    // [begin, end): every character that the byte range touches.
    Json range(text::ByteRange bytes) const;

private:
    std::vector<std::size_t> m_codePoints; // characters that begin before each byte
    std::string_view m_text;
};

text::EncodeOptions encodeOptions(bool addSpecialTokens);
std::vector<text::TokenId> idsOf(std::span<const text::Token> tokens);
Json tokenTexts(const text::Tokenizer &tokenizer, std::span<const text::Token> tokens);
// [0, 0] for special tokens that stand for no text, as the reference has it.
Json tokenOffsets(const text::Tokenizer &tokenizer, const CodePointOffsets &offsets, std::span<const text::Token> tokens);

} // namespace luthier::cli
