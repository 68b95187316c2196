#include "core/text/tokenizer.h"

namespace luthier::text {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

} // namespace

StreamDecoder::StreamDecoder(const Tokenizer &tokenizer, bool skipSpecialTokens)
    : m_tokenizer(&tokenizer), m_skipSpecialTokens(skipSpecialTokens)
{
}

// Only the ids of the last two pieces are kept: what an id decodes to may depend on its neighbour (spaces between words,
// characters made of several tokens), but not on what came before.
std::string StreamDecoder::push(TokenId id)
{
    m_ids.push_back(id);
    const std::string text = m_tokenizer->decode(m_ids, m_skipSpecialTokens);
    if (text.size() <= m_emitted || text.ends_with(kReplacement))
        return {};
    std::string piece = text.substr(m_emitted);
    m_ids.erase(m_ids.begin(), m_ids.begin() + static_cast<std::ptrdiff_t>(m_context));
    m_context = m_ids.size();
    m_emitted = m_tokenizer->decode(m_ids, m_skipSpecialTokens).size();
    return piece;
}

std::string StreamDecoder::finish()
{
    const std::string text = m_tokenizer->decode(m_ids, m_skipSpecialTokens);
    std::string rest = text.size() > m_emitted ? text.substr(m_emitted) : std::string();
    m_ids.clear();
    m_context = 0;
    m_emitted = 0;
    return rest;
}

} // namespace luthier::text
