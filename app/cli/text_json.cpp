#include "app/cli/text_json.h"

namespace luthier::cli {
namespace {

bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

CodePointOffsets::CodePointOffsets(std::string_view text) : m_text(text)
{
    m_codePoints.reserve(text.size() + 1);
    std::size_t count = 0;
    for (const char byte : text) {
        m_codePoints.push_back(count);
        count += beginsCharacter(byte) ? 1 : 0;
    }
    m_codePoints.push_back(count);
}

Json CodePointOffsets::range(text::ByteRange bytes) const
{
    if (bytes.begin >= bytes.end)
        return Json::array({at(bytes.begin), at(bytes.begin)});
    // A byte inside a character belongs to the character that began before it.
    const bool inside = bytes.begin < m_text.size() && !beginsCharacter(m_text[bytes.begin]);
    return Json::array({at(bytes.begin) - (inside ? 1 : 0), at(bytes.end)});
}

text::EncodeOptions encodeOptions(bool addSpecialTokens)
{
    text::EncodeOptions options;
    options.addSpecialTokens = addSpecialTokens;
    return options;
}

std::vector<text::TokenId> idsOf(std::span<const text::Token> tokens)
{
    std::vector<text::TokenId> ids;
    ids.reserve(tokens.size());
    for (const text::Token &token : tokens)
        ids.push_back(token.id);
    return ids;
}

Json tokenTexts(const text::Tokenizer &tokenizer, std::span<const text::Token> tokens)
{
    Json list = Json::array();
    for (const text::Token &token : tokens)
        list.push_back(tokenizer.tokenText(token.id));
    return list;
}

Json tokenOffsets(const text::Tokenizer &tokenizer, const CodePointOffsets &offsets, std::span<const text::Token> tokens)
{
    Json list = Json::array();
    for (const text::Token &token : tokens)
        list.push_back(token.range.begin == token.range.end && tokenizer.isSpecial(token.id) ? Json::array({0, 0})
                                                                                             : offsets.range(token.range));
    return list;
}

} // namespace luthier::cli
