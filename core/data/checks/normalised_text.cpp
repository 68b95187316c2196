#include "core/data/checks/normalised_text.h"

#include <cstdlib>
#include <memory>
#include <optional>

#include <utf8proc.h>

#include "core/base/utf8.h"

namespace luthier::data {

namespace {

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

void appendAscii(std::string &target, char c)
{
    if (isAsciiDigit(c) || (c >= 'a' && c <= 'z'))
        target += c;
    else if (c >= 'A' && c <= 'Z')
        target += static_cast<char>(c - 'A' + 'a');
}

// Characters whose normal form is known without tables: Chinese ones are their own, full-width forms are ASCII,
// punctuation is dropped. False for all others.
bool appendSimple(std::string &target, char32_t c, std::string_view bytes)
{
    if (c >= 0x4E00 && c <= 0x9FFF) {
        target += bytes;
        return true;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
        appendAscii(target, static_cast<char>(c - 0xFF01 + '!'));
        return true;
    }
    return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) || (c >= 0xFF5F && c <= 0xFF65);
}

std::optional<std::string> simpleForm(std::string_view text)
{
    std::string form;
    form.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            appendAscii(form, text[at++]);
            continue;
        }
        const auto decoded = decodeUtf8(text.substr(at));
        if (!decoded || !appendSimple(form, decoded->codePoint, text.substr(at, decoded->bytes)))
            return std::nullopt;
        at += decoded->bytes;
    }
    return form;
}

bool isLetterOrNumber(char32_t c)
{
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return true;
    default: return false;
    }
}

std::string fullForm(std::string_view text)
{
    utf8proc_uint8_t *mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (size < 0)
        return std::string(text);
    std::string_view rest(reinterpret_cast<const char *>(mapped), static_cast<std::size_t>(size));
    std::string form;
    while (!rest.empty()) {
        const auto decoded = decodeUtf8(rest);
        const std::size_t bytes = decoded ? decoded->bytes : 1;
        if (decoded && isLetterOrNumber(decoded->codePoint))
            form += rest.substr(0, bytes);
        rest.remove_prefix(bytes);
    }
    return form;
}

} // namespace

std::string normalisedText(std::string_view text)
{
    auto simple = simpleForm(text);
    return simple ? std::move(*simple) : fullForm(text);
}

std::string arithmeticSigns(std::string_view text)
{
    std::string signs;
    char before = 0;  // the last character that is no blank
    char waiting = 0; // a sign after a digit
    for (const char c : text) {
        if (c == ' ')
            continue;
        if (isAsciiDigit(c) && waiting != 0)
            signs += waiting;
        waiting = isAsciiDigit(before) && std::string_view("+-*/=<>^%.").find(c) != std::string_view::npos ? c : 0;
        before = c;
    }
    return signs;
}

} // namespace luthier::data
