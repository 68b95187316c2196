#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/aligned_text.h"
#include "core/text/component.h"
#include "core/text/decoder_kinds.h"
#include "core/text/pattern.h"

namespace luthier::text {

namespace {

std::string replaced(std::string_view text, const Finder &find, std::string_view content)
{
    std::vector<ByteRange> matches;
    find(text, matches);
    std::string result;
    std::size_t copied = 0;
    for (const ByteRange &match : matches) {
        result.append(text.substr(copied, match.begin - copied)).append(content);
        copied = match.end;
    }
    return result.append(text.substr(copied));
}

std::string joinedText(const std::vector<std::string> &tokens)
{
    std::string all;
    for (const std::string &token : tokens)
        all += token;
    return all;
}

// Spaces before punctuation and inside English contractions go.
std::string cleanedUp(std::string text)
{
    struct Rule {
        std::string_view before;
        std::string_view after;
    };
    constexpr Rule kRules[] = {{" .", "."},   {" ?", "?"},           {" !", "!"},   {" ,", ","},     {" ' ", "'"},   {" n't", "n't"},
                               {" 'm", "'m"}, {" do not", " don't"}, {" 's", "'s"}, {" 've", "'ve"}, {" 're", "'re"}};
    for (const Rule &rule : kRules)
        text = replaced(text, findText(std::string(rule.before)), rule.after);
    return text;
}

class FuseDecoder final : public Decoder {
public:
    void apply(std::vector<std::string> &tokens) const override
    {
        std::string all = joinedText(tokens);
        tokens.assign(1, std::move(all));
    }
};

class ReplaceDecoder final : public Decoder {
public:
    ReplaceDecoder(Finder find, std::string content) : m_find(std::move(find)), m_content(std::move(content)) {}
    void apply(std::vector<std::string> &tokens) const override
    {
        for (std::string &token : tokens)
            token = replaced(token, m_find, m_content);
    }

private:
    Finder m_find;
    std::string m_content;
};

// Up to `start` and `stop` copies of one character go at the ends of each token.
class StripDecoder final : public Decoder {
public:
    StripDecoder(std::string content, std::size_t start, std::size_t stop) : m_content(std::move(content)), m_start(start), m_stop(stop) {}
    void apply(std::vector<std::string> &tokens) const override
    {
        for (std::string &token : tokens) {
            std::string_view rest = token;
            for (std::size_t i = 0; i < m_start && rest.starts_with(m_content); ++i)
                rest.remove_prefix(m_content.size());
            for (std::size_t i = 0; i < m_stop && rest.ends_with(m_content); ++i)
                rest.remove_suffix(m_content.size());
            token = std::string(rest);
        }
    }

private:
    std::string m_content;
    std::size_t m_start;
    std::size_t m_stop;
};

class MetaspaceDecoder final : public Decoder {
public:
    MetaspaceDecoder(std::string replacement, bool stripsFirst) : m_findMark(findText(std::move(replacement))), m_stripsFirst(stripsFirst)
    {
    }
    void apply(std::vector<std::string> &tokens) const override
    {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            tokens[i] = replaced(tokens[i], m_findMark, i == 0 && m_stripsFirst ? "" : " ");
    }

private:
    Finder m_findMark;
    bool m_stripsFirst;
};

class WordPieceDecoder final : public Decoder {
public:
    WordPieceDecoder(std::string prefix, bool cleanUp) : m_prefix(std::move(prefix)), m_cleanUp(cleanUp) {}
    void apply(std::vector<std::string> &tokens) const override
    {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (i > 0)
                tokens[i] = tokens[i].starts_with(m_prefix) ? tokens[i].substr(m_prefix.size()) : " " + tokens[i];
            if (m_cleanUp)
                tokens[i] = cleanedUp(std::move(tokens[i]));
        }
    }

private:
    std::string m_prefix;
    bool m_cleanUp;
};

class BpeDecoder final : public Decoder {
public:
    explicit BpeDecoder(std::string suffix) : m_findSuffix(findText(std::move(suffix))) {}
    void apply(std::vector<std::string> &tokens) const override
    {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            tokens[i] = replaced(tokens[i], m_findSuffix, i + 1 == tokens.size() ? "" : " ");
    }

private:
    Finder m_findSuffix;
};

// Connectionist temporal classification: repeated tokens count once, padding is nothing.
class CtcDecoder final : public Decoder {
public:
    CtcDecoder(std::string padding, std::string delimiter, bool cleanUp)
        : m_findPadding(findText(std::move(padding))), m_findDelimiter(findText(std::move(delimiter))), m_cleanUp(cleanUp)
    {
    }
    void apply(std::vector<std::string> &tokens) const override
    {
        tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
        for (std::string &token : tokens) {
            token = replaced(token, m_findPadding, "");
            if (m_cleanUp)
                token = replaced(cleanedUp(std::move(token)), m_findDelimiter, " ");
        }
        std::erase(tokens, "");
    }

private:
    Finder m_findPadding;
    Finder m_findDelimiter;
    bool m_cleanUp;
};

} // namespace

MadeDecoder makeFuseDecoder(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<FuseDecoder>();
}

MadeDecoder makeReplaceDecoder(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(Finder find, parsePattern(json, where));
    LUTHIER_TRY_ASSIGN(std::string content, textMember(json, "content", where));
    return std::make_unique<ReplaceDecoder>(std::move(find), std::move(content));
}

MadeDecoder makeStripDecoder(const Json &json, std::string_view where)
{
    LUTHIER_TRY(characterMember(json, "content", where));
    return std::make_unique<StripDecoder>(json["content"].get<std::string>(), sizeOr(json, "start", 0), sizeOr(json, "stop", 0));
}

MadeDecoder makeMetaspaceDecoder(const Json &json, std::string_view where)
{
    LUTHIER_TRY(characterMember(json, "replacement", where));
    const bool prepends = textOr(json, "prepend_scheme", "always") != "never" && boolOr(json, "add_prefix_space", true);
    return std::make_unique<MetaspaceDecoder>(json["replacement"].get<std::string>(), prepends);
}

MadeDecoder makeWordPieceDecoder(const Json &json, std::string_view /*where*/)
{
    return std::make_unique<WordPieceDecoder>(textOr(json, "prefix", "##"), boolOr(json, "cleanup", true));
}

MadeDecoder makeBpeDecoder(const Json &json, std::string_view /*where*/)
{
    return std::make_unique<BpeDecoder>(textOr(json, "suffix", "</w>"));
}

MadeDecoder makeCtcDecoder(const Json &json, std::string_view /*where*/)
{
    return std::make_unique<CtcDecoder>(textOr(json, "pad_token", "<pad>"), textOr(json, "word_delimiter_token", "|"),
                                        boolOr(json, "cleanup", true));
}

} // namespace luthier::text
