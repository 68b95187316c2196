#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/text/tokenizer_pipeline.h"

namespace luthier::text {

// Encodes one text; lives for one call. `text` is valid UTF-8 and outlives it.
class TextEncoding {
public:
    TextEncoding(const PipelineParts &parts, std::string_view text, const EncodeOptions &options);
    std::vector<Token> run();

private:
    void encodeRaw(std::size_t begin, std::size_t end);             // text without raw added tokens
    void encodePiece(AlignedText piece);                            // a stretch that no boundary cuts
    void encodeWords(AlignedText piece);                            // without added tokens
    void splitLookAlikes(std::string_view word);                    // in m_word
    void emit(TokenId id, ByteRange range, std::string_view value); // value: as the reference spells the token
    bool isAllowed(ByteRange range) const;                          // as an added token

    const PipelineParts &m_parts;
    std::string_view m_text;
    const EncodeOptions &m_options;
    std::vector<std::size_t> m_boundaries; // at characters, inside the text
    std::vector<Token> m_tokens;
    std::vector<ModelToken> m_word;
};

} // namespace luthier::text
