#include <algorithm>

#include "core/text/component.h"
#include "core/text/normalizer_kinds.h"
#include "core/text/unicode_normalize.h"

namespace luthier::text {

namespace {

class UnicodeNormalizer final : public Normalizer {
public:
    explicit UnicodeNormalizer(UnicodeForm form) : m_form(form) {}

    void apply(AlignedText &text) const override
    {
        if (!mayChange(text.view(), m_form))
            return;
        const std::vector<CharacterChange> changes = normalizeCharacters(text.view(), m_form);
        const std::vector<char32_t> before = codePointsOf(text.view());
        const bool same = std::ranges::equal(changes, before, [](const CharacterChange &change, char32_t codePoint) {
            return change.change == 0 && change.codePoint == codePoint;
        });
        if (!same)
            text.transform(changes);
    }

private:
    UnicodeForm m_form;
};

} // namespace

MadeNormalizer makeUnicodeForm(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(const std::string type, componentType(json, "normalizer", where));
    const UnicodeForm form = type == "NFC"    ? UnicodeForm::Nfc
                             : type == "NFD"  ? UnicodeForm::Nfd
                             : type == "NFKC" ? UnicodeForm::Nfkc
                                              : UnicodeForm::Nfkd;
    return std::make_unique<UnicodeNormalizer>(form);
}

} // namespace luthier::text
