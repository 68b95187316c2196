#include "core/text/normalizer.h"

#include <vector>

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/normalizer_kinds.h"

namespace luthier::text {

namespace {

class Sequence final : public Normalizer {
public:
    explicit Sequence(std::vector<std::unique_ptr<Normalizer>> parts) : m_parts(std::move(parts)) {}
    void apply(AlignedText &text) const override
    {
        for (const auto &part : m_parts)
            part->apply(text);
    }

private:
    std::vector<std::unique_ptr<Normalizer>> m_parts;
};

MadeNormalizer makeSequence(const Json &json, std::string_view where)
{
    if (!json.contains("normalizers") || !json["normalizers"].is_array())
        return fail(ErrorCode::BadFile, LUTHIER_TR("A sequence of normalizers has no list."), std::string(where));
    std::vector<std::unique_ptr<Normalizer>> parts;
    for (const Json &part : json["normalizers"]) {
        LUTHIER_TRY_ASSIGN(auto made, parseNormalizer(part, where));
        if (made)
            parts.push_back(std::move(made));
    }
    return std::make_unique<Sequence>(std::move(parts));
}

struct Kind {
    std::string_view type;
    MadeNormalizer (*make)(const Json &, std::string_view);
};

constexpr Kind kKinds[] = {
    {"Sequence", makeSequence},
    {"NFC", makeUnicodeForm},
    {"NFD", makeUnicodeForm},
    {"NFKC", makeUnicodeForm},
    {"NFKD", makeUnicodeForm},
    {"Lowercase", makeLowercase},
    {"Strip", makeStrip},
    {"StripAccents", makeStripAccents},
    {"Prepend", makePrepend},
    {"Replace", makeReplace},
    {"Nmt", makeNmt},
    {"ByteLevel", makeByteLevelNormalizer},
    {"BertNormalizer", makeBertNormalizer},
    {"Precompiled", makePrecompiled},
};

} // namespace

Expected<std::unique_ptr<Normalizer>> parseNormalizer(const Json &json, std::string_view where)
{
    if (json.is_null())
        return std::unique_ptr<Normalizer>();
    LUTHIER_TRY_ASSIGN(const std::string type, componentType(json, "normalizer", where));
    LUTHIER_TRY_ASSIGN(const auto make, findComponent(kKinds, "normalizer", type, where));
    return make(json, where);
}

} // namespace luthier::text
