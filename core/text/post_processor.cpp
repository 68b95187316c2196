#include "core/text/post_processor.h"

#include <algorithm>

#include "core/base/translate.h"
#include "core/text/byte_alphabet.h"
#include "core/text/component.h"
#include "core/text/unicode.h"
#include "core/text/vocabulary.h"

namespace luthier::text {

namespace {

using Add = Expected<void> (*)(const Json &json, std::string_view where, PostProcessing &processing);

Unexpected<Error> damaged(std::string_view where)
{
    return fail(ErrorCode::BadFile, LUTHIER_TR("The post-processor of this tokenizer is malformed."), std::string(where));
}

Expected<TokenId> idIn(const Json &json, std::string_view where)
{
    if (!json.is_number_integer() || json.get<std::int64_t>() < 0 || json.get<std::int64_t>() > kLargestTokenId)
        return damaged(where);
    return static_cast<TokenId>(json.get<std::int64_t>());
}

Expected<void> addByteLevel(const Json &json, std::string_view /*where*/, PostProcessing &processing)
{
    if (boolOr(json, "trim_offsets", true))
        processing.trims.push_back({boolOr(json, "add_prefix_space", true)});
    return {};
}

// ["</s>", 2]
Expected<TokenId> pairId(const Json &json, std::string_view key, std::string_view where)
{
    const auto pair = json.find(key);
    if (pair == json.end() || !pair->is_array() || pair->size() != 2)
        return damaged(where);
    return idIn((*pair)[1], where);
}

Expected<void> addClassifierTokens(const Json &json, std::string_view where, PostProcessing &processing)
{
    LUTHIER_TRY_ASSIGN(const TokenId first, pairId(json, "cls", where));
    LUTHIER_TRY_ASSIGN(const TokenId last, pairId(json, "sep", where));
    processing.before.insert(processing.before.begin(), first);
    processing.after.push_back(last);
    return {};
}

Expected<void> addRoberta(const Json &json, std::string_view where, PostProcessing &processing)
{
    LUTHIER_TRY(addByteLevel(json, where, processing));
    return addClassifierTokens(json, where, processing);
}

// The ids that a special token of a template stands for.
Expected<std::vector<TokenId>> templateIds(const Json &json, const Json &token, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(const std::string name, textMember(token, "id", where));
    if (!json.contains("special_tokens") || !json["special_tokens"].is_object() || !json["special_tokens"].contains(name))
        return damaged(where);
    const Json &entry = json["special_tokens"][name];
    if (!entry.is_object() || !entry.contains("ids") || !entry["ids"].is_array())
        return damaged(where);
    std::vector<TokenId> ids;
    for (const Json &id : entry["ids"]) {
        LUTHIER_TRY_ASSIGN(const TokenId value, idIn(id, where));
        ids.push_back(value);
    }
    return ids;
}

Expected<void> addTemplate(const Json &json, std::string_view where, PostProcessing &processing)
{
    if (!json.contains("single") || !json["single"].is_array())
        return damaged(where);
    std::vector<TokenId> before;
    std::vector<TokenId> after;
    bool isBehind = false;
    for (const Json &piece : json["single"]) {
        if (piece.is_object() && piece.contains("Sequence")) {
            isBehind = true;
        } else if (piece.is_object() && piece.contains("SpecialToken")) {
            LUTHIER_TRY_ASSIGN(const std::vector<TokenId> ids, templateIds(json, piece["SpecialToken"], where));
            std::vector<TokenId> &side = isBehind ? after : before;
            side.insert(side.end(), ids.begin(), ids.end());
        } else {
            return damaged(where);
        }
    }
    processing.before.insert(processing.before.begin(), before.begin(), before.end());
    processing.after.insert(processing.after.end(), after.begin(), after.end());
    return {};
}

Expected<void> addAny(const Json &json, std::string_view where, PostProcessing &processing);

Expected<void> addSequence(const Json &json, std::string_view where, PostProcessing &processing)
{
    if (!json.contains("processors") || !json["processors"].is_array())
        return damaged(where);
    for (const Json &part : json["processors"])
        LUTHIER_TRY(addAny(part, where, processing));
    return {};
}

struct Kind {
    std::string_view type;
    Add make;
};

constexpr Kind kKinds[] = {
    {"Sequence", addSequence},
    {"ByteLevel", addByteLevel},
    {"TemplateProcessing", addTemplate},
    {"RobertaProcessing", addRoberta},
    {"BertProcessing", addClassifierTokens},
};

Expected<void> addAny(const Json &json, std::string_view where, PostProcessing &processing)
{
    LUTHIER_TRY_ASSIGN(const std::string type, componentType(json, "post-processor", where));
    LUTHIER_TRY_ASSIGN(const auto add, findComponent(kKinds, "post-processor", type, where));
    return add(json, where, processing);
}

bool isSpace(char32_t c)
{
    return c == characterOfByte(' ') || isWhitespace(c);
}

} // namespace

Expected<PostProcessing> parsePostProcessor(const Json &json, std::string_view where)
{
    PostProcessing processing;
    if (!json.is_null())
        LUTHIER_TRY(addAny(json, where, processing));
    return processing;
}

ByteRange trimmedRange(ByteRange range, std::string_view value, bool isFirstToken, const PostProcessing::Trim &trim, std::string_view text)
{
    std::size_t leading = 0;
    for (std::size_t at = 0; at < value.size() && isSpace(nextCodePoint(value, at));)
        ++leading;
    std::size_t trailing = 0;
    for (std::size_t end = value.size(); end > 0; ++trailing) {
        std::size_t at = previousCodePoint(value, end);
        end = at;
        if (!isSpace(nextCodePoint(value, at)))
            break;
    }
    if (leading == 1 && trim.addPrefixSpace && (isFirstToken || range.begin == 0))
        leading = 0;
    for (; leading > 0 && range.begin < range.end; --leading)
        nextCodePoint(text, range.begin);
    for (; trailing > 0 && range.end > range.begin; --trailing)
        range.end = previousCodePoint(text, range.end);
    range.begin = std::min(range.begin, range.end);
    return range;
}

} // namespace luthier::text
