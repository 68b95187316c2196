#include "core/text/component.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::text {

Expected<std::string> componentType(const Json &json, std::string_view kind, std::string_view where)
{
    if (!json.is_object() || !json.contains("type") || !json["type"].is_string())
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("A {} of this tokenizer has no type."), kind), std::string(where));
    return json["type"].get<std::string>();
}

Error unknownComponent(std::string_view kind, std::string_view type, std::string_view where)
{
    return {ErrorCode::Unsupported, fmt::format(LUTHIER_TR("The {} \"{}\" of this tokenizer is not supported."), kind, type),
            std::string(where), LUTHIER_TR("Choose a model with another tokenizer.")};
}

Expected<std::string> textMember(const Json &json, std::string_view key, std::string_view where)
{
    const auto member = json.find(key);
    if (member == json.end() || !member->is_string())
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("A part of this tokenizer lacks the text \"{}\"."), key),
                    std::string(where));
    return member->get<std::string>();
}

std::string textOr(const Json &json, std::string_view key, std::string_view fallback)
{
    const auto member = json.find(key);
    return member != json.end() && member->is_string() ? member->get<std::string>() : std::string(fallback);
}

bool boolOr(const Json &json, std::string_view key, bool fallback)
{
    const auto member = json.find(key);
    return member != json.end() && member->is_boolean() ? member->get<bool>() : fallback;
}

std::size_t sizeOr(const Json &json, std::string_view key, std::size_t fallback)
{
    const auto member = json.find(key);
    return member != json.end() && member->is_number_integer() && *member >= 0 ? member->get<std::size_t>() : fallback;
}

Expected<char32_t> characterMember(const Json &json, std::string_view key, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(const std::string text, textMember(json, key, where));
    const auto decoded = text.empty() ? std::nullopt : decodeUtf8(text);
    if (!decoded || decoded->bytes != text.size())
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The \"{}\" of a part of this tokenizer is not a single character."), key),
                    std::string(where));
    return decoded->codePoint;
}

} // namespace luthier::text
