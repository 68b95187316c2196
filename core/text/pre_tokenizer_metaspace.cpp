// Metaspace, the white-space rule of SentencePiece: every space becomes "▁" (or another character), one may be put in
// front, and a word begins at each.

#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/text/component.h"
#include "core/text/pre_tokenizer_kinds.h"

namespace luthier::text {

namespace {

enum class Prepend { First, Always, Never };

struct MetaspaceRules {
    std::string replacement;
    Prepend prepend = Prepend::Always;
    bool split = true;
};

class Metaspace final : public PreTokenizer {
public:
    explicit Metaspace(MetaspaceRules rules)
        : m_rules(std::move(rules)), m_findSpace(findText(" ")), m_findMark(findText(m_rules.replacement))
    {
    }

    void apply(Words &words) const override
    {
        rewriteSpans(words, [this](AlignedText &part) { markSpaces(part); });
        if (m_rules.split)
            splitSpans(words, m_findMark, SplitBehaviour::MergedWithNext, false);
    }

private:
    void markSpaces(AlignedText &part) const
    {
        const bool isFirst = part.origin(0, part.view().size()).begin == 0;
        std::vector<ByteRange> spaces;
        m_findSpace(part.view(), spaces);
        part.replace(spaces, m_rules.replacement);
        if (part.view().starts_with(m_rules.replacement) || part.isContinuation())
            return;
        if (m_rules.prepend == Prepend::Always || (m_rules.prepend == Prepend::First && isFirst))
            part.prepend(m_rules.replacement);
    }

    MetaspaceRules m_rules;
    Finder m_findSpace;
    Finder m_findMark;
};

} // namespace

MadePreTokenizer makeMetaspace(const Json &json, std::string_view where)
{
    MetaspaceRules rules;
    LUTHIER_TRY(characterMember(json, "replacement", where));
    rules.replacement = json["replacement"].get<std::string>();
    const std::string scheme = textOr(json, "prepend_scheme", "always");
    if (scheme != "always" && scheme != "first" && scheme != "never")
        return fail(unknownComponent(LUTHIER_TR("prepend scheme"), scheme, where));
    rules.prepend = scheme == "always" ? Prepend::Always : scheme == "first" ? Prepend::First : Prepend::Never;
    if (!boolOr(json, "add_prefix_space", true)) // the older spelling
        rules.prepend = Prepend::Never;
    rules.split = boolOr(json, "split", true);
    return std::make_unique<Metaspace>(std::move(rules));
}

} // namespace luthier::text
