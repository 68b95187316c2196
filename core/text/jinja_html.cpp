#include "core/text/jinja_html.h"

#include <array>
#include <cctype>
#include <utility>

#include "core/base/utf8.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

static std::string_view htmlReference(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&#34;";
    case '\'': return "&#39;";
    default: return {};
    }
}

Text escapedHtml(Runtime &runtime, const Text &text)
{
    runtime.allocate(text.size() * 2);
    const std::string &bytes = text.bytes();
    Text escaped;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const std::string_view reference = htmlReference(bytes[at]);
        if (reference.empty())
            continue;
        escaped.append(text, plain, at);
        escaped.append(reference, text.originAt(at));
        plain = at + 1;
    }
    escaped.append(text, plain, bytes.size());
    return escaped;
}

static Text withoutPairs(const Text &text, std::string_view open, std::string_view close)
{
    const std::string &bytes = text.bytes();
    Text rest;
    std::size_t from = 0;
    for (std::size_t begin = bytes.find(open); begin != std::string::npos; begin = bytes.find(open, from)) {
        const std::size_t end = bytes.find(close, begin);
        if (end == std::string::npos)
            break;
        rest.append(text, from, begin);
        from = end + close.size();
    }
    rest.append(text, from, bytes.size());
    return rest;
}

static std::string resolvedReference(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed = {
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00A0"}}};
    for (const auto &[known, character] : kNamed) {
        if (name == known)
            return std::string(character);
    }
    if (!name.starts_with('#') || name.size() > 9)
        return {};
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto number = parseInt(name.substr(isHex ? 2 : 1), isHex ? 16 : 10);
    std::string character;
    if (number && *number > 0)
        appendUtf8(character, static_cast<char32_t>(*number));
    return character;
}

static Text resolvedReferences(const Text &text)
{
    static constexpr std::size_t kLongestReference = 12;
    const std::string &bytes = text.bytes();
    Text resolved;
    std::size_t plain = 0;
    for (std::size_t at = bytes.find('&'); at != std::string::npos; at = bytes.find('&', at + 1)) {
        const std::size_t end = std::string_view(bytes).substr(0, at + kLongestReference).find(';', at);
        if (end == std::string::npos)
            continue;
        const std::string character = resolvedReference(std::string_view(bytes).substr(at + 1, end - at - 1));
        if (character.empty())
            continue;
        resolved.append(text, plain, at);
        resolved.append(character, text.originAt(at));
        plain = end + 1;
    }
    resolved.append(text, plain, bytes.size());
    return resolved;
}

Text withoutTags(Runtime &runtime, const Text &text)
{
    runtime.allocate(text.size() * 4);
    const Text plain = withoutPairs(withoutPairs(text, "<!--", "-->"), "<", ">");
    return resolvedReferences(joinText(runtime, splitAtSpace(runtime, plain, -1), Text(" ")));
}

Text urlQuoted(Runtime &runtime, const Text &text, bool forQueryString)
{
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    runtime.allocate(text.size() * 3);
    const std::string &bytes = text.bytes();
    Text quoted;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool isKept = byte < 0x80 && (std::isalnum(byte) != 0 || std::string_view("_.-~").find(bytes[at]) != std::string_view::npos);
        if (isKept || (byte == '/' && !forQueryString))
            quoted.append(text, at, at + 1);
        else if (byte == ' ' && forQueryString)
            quoted.append("+", text.originAt(at));
        else
            quoted.append(std::string{'%', kDigits[byte / 16], kDigits[byte % 16]}, text.originAt(at));
    }
    return quoted;
}

} // namespace luthier::text::jinja
