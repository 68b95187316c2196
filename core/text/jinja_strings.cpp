#include "core/text/jinja_strings.h"

#include <algorithm>
#include <functional>

#include "core/text/jinja_runtime.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

static Text strippedWhere(const Text &text, Side side, const std::function<bool(const Character &)> &isCut)
{
    const std::string_view bytes = text.bytes();
    std::size_t begin = 0;
    std::size_t end = bytes.size();
    while (side != Side::Right && begin < end) {
        const Character first = characterAt(bytes, begin);
        if (!isCut(first))
            break;
        begin = first.end;
    }
    while (side != Side::Left && end > begin) {
        const Character last = characterBefore(bytes, end);
        if (!isCut(last))
            break;
        end = last.begin;
    }
    return text.slice(begin, end);
}

Text stripped(const Text &text, Side side)
{
    return strippedWhere(text, side, [](const Character &character) { return isSpace(character.codePoint); });
}

Text stripped(const Text &text, Side side, std::string_view characters)
{
    return strippedWhere(text, side, [&](const Character &character) {
        return characters.find(std::string_view(text.bytes()).substr(character.begin, character.end - character.begin)) !=
               std::string_view::npos;
    });
}

std::vector<Text> splitAtSpace(Runtime &runtime, const Text &text, Int limit)
{
    const std::string &bytes = text.bytes();
    runtime.allocate(bytes.size());
    std::vector<Text> parts;
    std::size_t at = 0;
    const auto skipSpace = [&] {
        while (at < bytes.size() && isSpace(characterAt(bytes, at).codePoint))
            at = characterAt(bytes, at).end;
    };
    for (skipSpace(); at < bytes.size(); skipSpace()) {
        runtime.allocateItems(3);
        if (limit >= 0 && static_cast<Int>(parts.size()) == limit) {
            parts.push_back(text.slice(at, bytes.size())); // white space at its end stays
            break;
        }
        const std::size_t begin = at;
        while (at < bytes.size() && !isSpace(characterAt(bytes, at).codePoint))
            at = characterAt(bytes, at).end;
        parts.push_back(text.slice(begin, at));
    }
    return parts;
}

std::vector<Text> splitAtSpaceFromRight(Runtime &runtime, const Text &text, Int limit)
{
    const std::string &bytes = text.bytes();
    runtime.allocate(bytes.size());
    std::vector<Text> parts;
    std::size_t end = bytes.size();
    const auto skip = [&](bool space) {
        while (end > 0 && isSpace(characterBefore(bytes, end).codePoint) == space)
            end = characterBefore(bytes, end).begin;
    };
    for (skip(true); end > 0; skip(true)) {
        runtime.allocateItems(3);
        if (limit >= 0 && static_cast<Int>(parts.size()) == limit) {
            parts.push_back(text.slice(0, end));
            break;
        }
        const std::size_t partEnd = end;
        skip(false);
        parts.push_back(text.slice(end, partEnd));
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

std::vector<Text> splitBy(Runtime &runtime, const Text &text, std::string_view separator, Int limit)
{
    runtime.allocate(text.size());
    std::vector<Text> parts;
    std::size_t from = 0;
    while (limit < 0 || static_cast<Int>(parts.size()) < limit) {
        const std::size_t found = text.bytes().find(separator, from);
        if (found == std::string::npos)
            break;
        runtime.allocateItems(3);
        parts.push_back(text.slice(from, found));
        from = found + separator.size();
    }
    parts.push_back(text.slice(from, text.size()));
    return parts;
}

std::vector<Text> splitByFromRight(Runtime &runtime, const Text &text, std::string_view separator, Int limit)
{
    runtime.allocate(text.size());
    std::vector<Text> parts;
    std::size_t end = text.size();
    while ((limit < 0 || static_cast<Int>(parts.size()) < limit) && end >= separator.size()) {
        const std::size_t found = text.bytes().rfind(separator, end - separator.size());
        if (found == std::string::npos)
            break;
        runtime.allocateItems(3);
        parts.push_back(text.slice(found + separator.size(), end));
        end = found;
    }
    parts.push_back(text.slice(0, end));
    std::reverse(parts.begin(), parts.end());
    return parts;
}

static bool isLineEnd(char32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::vector<Text> splitLines(Runtime &runtime, const Text &text, bool keepEnds)
{
    const std::string &bytes = text.bytes();
    runtime.allocate(bytes.size());
    std::vector<Text> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Character character = characterAt(bytes, at);
        at = character.end;
        if (!isLineEnd(character.codePoint))
            continue;
        if (character.codePoint == U'\r' && at < bytes.size() && bytes[at] == '\n')
            ++at;
        runtime.allocateItems(3);
        lines.push_back(text.slice(begin, keepEnds ? at : character.begin));
        begin = at;
    }
    if (begin < bytes.size())
        lines.push_back(text.slice(begin, bytes.size()));
    return lines;
}

// Python inserts `with` before every character and at the end where `old` is empty.
static Text interleaved(Runtime &runtime, const Text &text, const Text &with, Int limit)
{
    Text result;
    Int count = 0;
    std::size_t at = 0;
    while (limit < 0 || count < limit) {
        runtime.allocate(with.size() + 4);
        result.append(with);
        ++count;
        if (at == text.size())
            return result;
        const std::size_t next = characterAt(text.bytes(), at).end;
        result.append(text, at, next);
        at = next;
    }
    result.append(text, at, text.size());
    return result;
}

Text replaced(Runtime &runtime, const Text &text, std::string_view old, const Text &with, Int limit)
{
    runtime.allocate(text.size());
    if (old.empty())
        return interleaved(runtime, text, with, limit);
    Text result;
    std::size_t from = 0;
    for (Int count = 0; limit < 0 || count < limit; ++count) {
        const std::size_t found = text.bytes().find(old, from);
        if (found == std::string::npos)
            break;
        runtime.allocate(with.size() + 4);
        result.append(text, from, found);
        result.append(with);
        from = found + old.size();
    }
    if (from == 0)
        return text;
    result.append(text, from, text.size());
    return result;
}

Text joinText(Runtime &runtime, const std::vector<Text> &parts, const Text &separator)
{
    Text result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        runtime.allocate(parts[i].size() + separator.size());
        if (i > 0)
            result.append(separator);
        result.append(parts[i]);
    }
    return result;
}

// Maps character by character; `map` appends the result for one character.
static Text mapped(Runtime &runtime, const Text &text, const std::function<void(std::string &, const Character &)> &map)
{
    runtime.allocate(text.size() * 2);
    Text result;
    std::string buffer;
    std::size_t begin = 0;
    for (const Text::Run &run : text.runs()) {
        buffer.clear();
        for (std::size_t at = begin; at < run.end;) {
            const Character character = characterAt(text.bytes(), at);
            map(buffer, character);
            at = character.end;
        }
        result.append(buffer, run.origin);
        begin = run.end;
    }
    return result;
}

Text upperCased(Runtime &runtime, const Text &text)
{
    return mapped(runtime, text, [](std::string &target, const Character &character) { appendUpper(target, character.codePoint); });
}

Text lowerCased(Runtime &runtime, const Text &text)
{
    return mapped(runtime, text, [&](std::string &target, const Character &character) { appendLower(target, text.bytes(), character); });
}

Text caseFolded(Runtime &runtime, const Text &text)
{
    return mapped(runtime, text, [](std::string &target, const Character &character) { appendFolded(target, character.codePoint); });
}

Text swapCased(Runtime &runtime, const Text &text)
{
    return mapped(runtime, text, [&](std::string &target, const Character &character) {
        if (isUpperCase(character.codePoint))
            appendLower(target, text.bytes(), character);
        else
            appendUpper(target, character.codePoint);
    });
}

Text capitalized(Runtime &runtime, const Text &text)
{
    return mapped(runtime, text, [&](std::string &target, const Character &character) {
        if (character.begin == 0)
            appendTitle(target, character.codePoint);
        else
            appendLower(target, text.bytes(), character);
    });
}

Text titled(Runtime &runtime, const Text &text)
{
    bool isInWord = false;
    return mapped(runtime, text, [&](std::string &target, const Character &character) {
        if (isInWord)
            appendLower(target, text.bytes(), character);
        else
            appendTitle(target, character.codePoint);
        isInWord = isCased(character.codePoint);
    });
}

Text padded(Runtime &runtime, const Text &text, Int width, Side side, const Text &fill)
{
    const Int missing = width - static_cast<Int>(characterCount(text.bytes()));
    if (missing <= 0)
        return text;
    const std::size_t bytes = std::max<std::size_t>(fill.size(), 1);
    runtime.allocate(missing > static_cast<Int>(runtime.limits().allocated) ? runtime.limits().allocated + 1
                                                                            : static_cast<std::size_t>(missing) * bytes);
    const auto total = static_cast<std::size_t>(missing);
    // str.center puts the odd blank on the left where the width is odd.
    const std::size_t centred = total / 2 + (total & static_cast<std::size_t>(width) & 1);
    const std::size_t before = side == Side::Left ? 0 : side == Side::Right ? total : centred;
    Text result;
    for (std::size_t i = 0; i < before; ++i)
        result.append(fill);
    result.append(text);
    for (std::size_t i = before; i < total; ++i)
        result.append(fill);
    return result;
}

} // namespace luthier::text::jinja
