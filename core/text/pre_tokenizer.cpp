#include "core/text/pre_tokenizer.h"

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/pre_tokenizer_kinds.h"

namespace luthier::text {

namespace {

class Sequence final : public PreTokenizer {
public:
    explicit Sequence(std::vector<std::unique_ptr<PreTokenizer>> parts) : m_parts(std::move(parts)) {}
    void apply(Words &words) const override
    {
        for (const auto &part : m_parts)
            part->apply(words);
    }

private:
    std::vector<std::unique_ptr<PreTokenizer>> m_parts;
};

struct Kind {
    std::string_view type;
    MadePreTokenizer (*make)(const Json &, std::string_view);
};

constexpr Kind kKinds[] = {
    {"Split", makeSplit},
    {"ByteLevel", makeByteLevel},
    {"Digits", makeDigits},
    {"Punctuation", makePunctuation},
    {"Whitespace", makeWhitespace},
    {"WhitespaceSplit", makeWhitespaceSplit},
    {"CharDelimiterSplit", makeCharDelimiterSplit},
    {"FixedLength", makeFixedLength},
    {"UnicodeScripts", makeUnicodeScripts},
    {"BertPreTokenizer", makeBertPreTokenizer},
    {"Metaspace", makeMetaspace},
};

// The steps of a sequence, sequences within it dissolved.
Expected<void> flatten(const Json &json, std::string_view where, std::vector<Json> &steps)
{
    if (json.is_null())
        return {};
    LUTHIER_TRY_ASSIGN(const std::string type, componentType(json, "pre-tokenizer", where));
    if (type != "Sequence") {
        steps.push_back(json);
        return {};
    }
    if (!json.contains("pretokenizers") || !json["pretokenizers"].is_array())
        return fail(ErrorCode::BadFile, LUTHIER_TR("A sequence of pre-tokenizers has no list."), std::string(where));
    for (const Json &part : json["pretokenizers"])
        LUTHIER_TRY(flatten(part, where, steps));
    return {};
}

} // namespace

Expected<ParsedPreTokenizer> parsePreTokenizer(const Json &json, bool modelTakesBytes, std::string_view where)
{
    std::vector<Json> steps;
    LUTHIER_TRY(flatten(json, where, steps));
    if (steps.empty())
        return ParsedPreTokenizer{};
    ParsedPreTokenizer parsed;
    parsed.leavesBytes = modelTakesBytes && steps.back()["type"] == "ByteLevel";
    if (parsed.leavesBytes)
        steps.back()["spell_bytes"] = false;
    std::vector<std::unique_ptr<PreTokenizer>> parts;
    for (const Json &step : steps) {
        LUTHIER_TRY_ASSIGN(const auto make, findComponent(kKinds, "pre-tokenizer", step["type"].get<std::string>(), where));
        LUTHIER_TRY_ASSIGN(auto part, make(step, where));
        parts.push_back(std::move(part));
    }
    if (parts.size() == 1)
        parsed.preTokenizer = std::move(parts.front());
    else
        parsed.preTokenizer = std::make_unique<Sequence>(std::move(parts));
    return parsed;
}

} // namespace luthier::text
