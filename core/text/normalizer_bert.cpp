// BertNormalizer: what BERT's BasicTokenizer does before it splits: clean, set Chinese characters apart, strip accents,
// lowercase; in this order.

#include <optional>

#include "core/text/component.h"
#include "core/text/normalizer_kinds.h"
#include "core/text/unicode.h"
#include "core/text/unicode_normalize.h"

namespace luthier::text {

namespace {

struct BertRules {
    bool cleanText = true;
    bool handleChinese = true;
    bool stripAccents = true;
    bool lowercase = true;
};

// The blocks as the reference has them, U+2B920 included.
bool isChinese(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) ||
           (c >= 0x2A700 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x2F800 && c <= 0x2FA1F);
}

class BertNormalizer final : public Normalizer {
public:
    explicit BertNormalizer(BertRules rules) : m_rules(rules) {}

    void apply(AlignedText &text) const override
    {
        if (m_rules.cleanText) {
            text.filter([](char32_t c) { return c != 0 && c != 0xFFFD && !isControl(c); });
            text.map([](char32_t c) { return isWhitespace(c) ? U' ' : c; });
        }
        if (m_rules.handleChinese)
            setChineseApart(text);
        if (m_rules.stripAccents) {
            if (mayChange(text.view(), UnicodeForm::Nfd))
                text.transform(normalizeCharacters(text.view(), UnicodeForm::Nfd));
            text.filter([](char32_t c) { return !isNonspacingMark(c); });
        }
        if (m_rules.lowercase)
            lowercase(text);
    }

private:
    static void setChineseApart(AlignedText &text)
    {
        std::vector<CharacterChange> changes;
        bool found = false;
        for (const char32_t codePoint : codePointsOf(text.view())) {
            if (!isChinese(codePoint)) {
                changes.push_back({codePoint, 0});
                continue;
            }
            changes.insert(changes.end(), {{U' ', 0}, {codePoint, 1}, {U' ', 1}});
            found = true;
        }
        if (found)
            text.transform(changes);
    }

    BertRules m_rules;
};

} // namespace

MadeNormalizer makeBertNormalizer(const Json &json, std::string_view /*where*/)
{
    BertRules rules;
    rules.cleanText = boolOr(json, "clean_text", true);
    rules.handleChinese = boolOr(json, "handle_chinese_chars", true);
    rules.lowercase = boolOr(json, "lowercase", true);
    rules.stripAccents = boolOr(json, "strip_accents", rules.lowercase);
    return std::make_unique<BertNormalizer>(rules);
}

} // namespace luthier::text
