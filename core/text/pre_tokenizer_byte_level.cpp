// ByteLevel, the pre-tokenizer of GPT-2: an optional space in front, GPT-2's split into words, and each byte spelled as a
// character of the byte alphabet. The spelling is left out where the model takes bytes (see ParsedPreTokenizer).

#include <cstdint>

#include "core/text/byte_alphabet.h"
#include "core/text/component.h"
#include "core/text/pre_tokenizer_kinds.h"
#include "core/text/regex.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

constexpr std::string_view kGpt2Words = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

struct ByteLevelRules {
    bool addPrefixSpace = true;
    bool useRegex = true;
    bool spellBytes = true;
};

class ByteLevel final : public PreTokenizer {
public:
    ByteLevel(ByteLevelRules rules, const Regex &regex)
        : m_rules(rules), m_find([regex](std::string_view text, std::vector<ByteRange> &matches) { regex.findAll(text, matches); })
    {
    }

    void apply(Words &words) const override
    {
        if (m_rules.addPrefixSpace)
            addSpaces(words);
        if (m_rules.useRegex)
            splitSpans(words, m_find, SplitBehaviour::Isolated, false);
        if (m_rules.spellBytes)
            rewriteSpans(words, [](AlignedText &part) { part.transform(text::spellBytes(part.view())); });
    }

private:
    static void addSpaces(Words &words)
    {
        const auto lacksSpace = [&](const ByteRange &span) { return words.text.view()[span.begin] != ' '; };
        bool any = false;
        for (const ByteRange &span : words.spans)
            any = any || lacksSpace(span);
        if (!any)
            return;
        rewriteSpans(words, [](AlignedText &part) {
            if (!part.isContinuation() && !part.view().starts_with(' '))
                part.prepend(" ");
        });
    }

    ByteLevelRules m_rules;
    Finder m_find;
};

} // namespace

MadePreTokenizer makeByteLevel(const Json &json, std::string_view /*where*/)
{
    ByteLevelRules rules;
    rules.addPrefixSpace = boolOr(json, "add_prefix_space", true);
    rules.useRegex = boolOr(json, "use_regex", true);
    rules.spellBytes = boolOr(json, "spell_bytes", true);
    LUTHIER_TRY_ASSIGN(const Regex regex, Regex::compile(kGpt2Words));
    return std::make_unique<ByteLevel>(rules, regex);
}

} // namespace luthier::text
