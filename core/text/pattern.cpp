#include "core/text/pattern.h"

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/regex.h"
#include "core/text/unicode.h"

namespace luthier::text {

Finder findText(std::string needle)
{
    return [needle = std::move(needle)](std::string_view text, std::vector<ByteRange> &matches) {
        if (needle.empty())
            return;
        for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + needle.size()))
            matches.push_back({at, at + needle.size()});
    };
}

Finder findCharacters(bool (*isMatch)(char32_t))
{
    return [isMatch](std::string_view text, std::vector<ByteRange> &matches) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            if (isMatch(nextCodePoint(text, at)))
                matches.push_back({begin, at});
        }
    };
}

Expected<Finder> parsePattern(const Json &component, std::string_view where)
{
    const auto pattern = component.find("pattern");
    if (pattern != component.end() && pattern->is_string())
        return findText(pattern->get<std::string>());
    if (pattern == component.end() || !pattern->is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("A part of this tokenizer lacks its pattern."), std::string(where));
    if (pattern->contains("String")) {
        LUTHIER_TRY_ASSIGN(std::string needle, textMember(*pattern, "String", where));
        return findText(std::move(needle));
    }
    LUTHIER_TRY_ASSIGN(const std::string expression, textMember(*pattern, "Regex", where));
    auto regex = Regex::compile(expression);
    if (!regex) {
        Error error = std::move(regex).error();
        error.where = where;
        return fail(std::move(error));
    }
    return Finder([regex = std::move(*regex)](std::string_view text, std::vector<ByteRange> &matches) { regex.findAll(text, matches); });
}

} // namespace luthier::text
