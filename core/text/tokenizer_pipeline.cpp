#include "core/text/tokenizer_pipeline.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/tokenizer_encoding.h"

namespace luthier::text {

namespace {

// A text in which each invalid part was replaced by U+FFFD, and where its bytes come from.
struct RepairedText {
    std::string text;
    std::vector<std::size_t> origins; // per byte of text, and one for its end

    explicit RepairedText(std::string_view broken)
    {
        while (!broken.empty()) {
            const std::size_t at = m_consumed;
            const auto valid = decodeUtf8(broken);
            std::size_t bytes = valid ? valid->bytes : 1;
            const std::size_t before = text.size();
            if (valid)
                text += broken.substr(0, bytes);
            else
                appendUtf8(text, 0xFFFD);
            origins.insert(origins.end(), text.size() - before, at);
            broken.remove_prefix(bytes);
            m_consumed += bytes;
        }
        origins.push_back(m_consumed);
    }

    std::size_t toRepaired(std::size_t offset) const
    {
        return static_cast<std::size_t>(std::ranges::lower_bound(origins, offset) - origins.begin());
    }

private:
    std::size_t m_consumed = 0;
};

class Pipeline final : public Tokenizer {
public:
    explicit Pipeline(PipelineParts parts) : m_parts(std::move(parts)) {}

    std::vector<Token> encode(std::string_view text, const EncodeOptions &options) const override
    {
        if (firstInvalidUtf8(text))
            return encodeRepaired(text, options);
        return TextEncoding(m_parts, text, options).run();
    }

    std::string decode(std::span<const TokenId> ids, bool skipSpecialTokens) const override
    {
        std::vector<std::string> tokens;
        tokens.reserve(ids.size());
        for (const TokenId id : ids) {
            const std::string *added = m_parts.added.decodedText(id);
            if (added == nullptr && !m_parts.model->vocabulary().contains(id))
                continue;
            const std::string_view text = added != nullptr ? std::string_view(*added) : m_parts.model->vocabulary().text(id);
            if (!skipSpecialTokens || !m_parts.added.isSpecial(text))
                tokens.emplace_back(text);
        }
        if (!m_parts.decoder)
            return joinedBySpaces(tokens);
        if (!tokens.empty())
            m_parts.decoder->apply(tokens);
        std::string all;
        for (const std::string &token : tokens)
            all += token;
        return all;
    }

    std::size_t vocabularySize() const override
    {
        return std::max(m_parts.model->vocabulary().size(), static_cast<std::size_t>(m_parts.added.largestId() + 1));
    }

    std::string_view tokenText(TokenId id) const override
    {
        const AddedToken *added = m_parts.added.byId(id);
        return added != nullptr ? std::string_view(added->content) : m_parts.model->vocabulary().text(id);
    }

    std::optional<TokenId> idOf(std::string_view tokenText) const override
    {
        const AddedToken *added = m_parts.added.byContent(tokenText);
        return added != nullptr ? std::optional(added->id) : m_parts.model->vocabulary().find(tokenText);
    }

    bool isSpecial(TokenId id) const override
    {
        const AddedToken *added = m_parts.added.byId(id);
        return added != nullptr && added->special;
    }

    std::string_view kind() const override { return m_parts.model->kind(); }

    Json toTokenizerJson() const override
    {
        Json json = m_parts.json;
        json["model"] = m_parts.model->toJson();
        return json;
    }

private:
    static std::string joinedBySpaces(const std::vector<std::string> &tokens)
    {
        std::string all;
        for (const std::string &token : tokens)
            all.append(&token == tokens.data() ? "" : " ").append(token);
        return all;
    }

    std::vector<Token> encodeRepaired(std::string_view text, EncodeOptions options) const
    {
        const RepairedText repaired(text);
        for (std::size_t &boundary : options.boundaries)
            boundary = repaired.toRepaired(boundary);
        if (options.addedTokenRanges)
            for (ByteRange &range : *options.addedTokenRanges)
                range = {repaired.toRepaired(range.begin), repaired.toRepaired(range.end)};
        std::vector<Token> tokens = TextEncoding(m_parts, repaired.text, options).run();
        for (Token &token : tokens)
            token.range = {repaired.origins[token.range.begin], repaired.origins[token.range.end]};
        return tokens;
    }

    PipelineParts m_parts;
};

} // namespace

std::unique_ptr<Tokenizer> makePipeline(PipelineParts parts)
{
    return std::make_unique<Pipeline>(std::move(parts));
}

} // namespace luthier::text
