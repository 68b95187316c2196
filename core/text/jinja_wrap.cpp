#include "core/text/jinja_wrap.h"

#include <algorithm>

#include "core/text/jinja_runtime.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

static bool isBlank(const Text &chunk)
{
    return !chunk.empty() && isSpace(characterAt(chunk.bytes(), 0).codePoint);
}

// Words and the white space between them; words also end after a hyphen between letters.
static std::vector<Text> chunksOf(Runtime &runtime, const Text &line, const WrapStyle &style)
{
    const std::string &bytes = line.bytes();
    std::vector<Text> chunks;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Character current = characterAt(bytes, at);
        at = current.end;
        if (at < bytes.size()) {
            const Character next = characterAt(bytes, at);
            const bool isEdge = isSpace(current.codePoint) != isSpace(next.codePoint);
            const bool isHyphen = style.breakOnHyphens && current.codePoint == U'-' && current.begin > begin &&
                                  isAlphabetic(next.codePoint) && isAlphabetic(characterBefore(bytes, current.begin).codePoint);
            if (!isEdge && !isHyphen)
                continue;
        }
        runtime.allocateItems(2);
        chunks.push_back(line.slice(begin, at));
        begin = at;
    }
    std::reverse(chunks.begin(), chunks.end()); // the next one is at the back
    return chunks;
}

static std::vector<Text> fillLine(std::vector<Text> &chunks, const WrapStyle &style)
{
    std::vector<Text> filled;
    Int used = 0;
    while (!chunks.empty()) {
        const Int length = static_cast<Int>(characterCount(chunks.back().bytes()));
        if (used + length > style.width)
            break;
        used += length;
        filled.push_back(std::move(chunks.back()));
        chunks.pop_back();
    }
    const bool isTooLong = !chunks.empty() && static_cast<Int>(characterCount(chunks.back().bytes())) > style.width;
    if (isTooLong && style.breakLongWords) {
        const std::vector<std::size_t> offsets = characterOffsets(chunks.back().bytes());
        const std::size_t cut = offsets[static_cast<std::size_t>(std::max<Int>(style.width - used, used == 0 ? 1 : 0))];
        const Text whole = std::move(chunks.back());
        filled.push_back(whole.slice(0, cut));
        chunks.back() = whole.slice(cut, whole.size());
    } else if (isTooLong && filled.empty()) {
        filled.push_back(std::move(chunks.back()));
        chunks.pop_back();
    }
    return filled;
}

std::vector<Text> wrapLine(Runtime &runtime, const Text &line, const WrapStyle &style)
{
    std::vector<Text> lines;
    std::vector<Text> chunks = chunksOf(runtime, line, style);
    while (!chunks.empty()) {
        runtime.allocate(line.size());
        if (isBlank(chunks.back()) && !lines.empty())
            chunks.pop_back();
        std::vector<Text> filled = fillLine(chunks, style);
        if (!filled.empty() && isBlank(filled.back()))
            filled.pop_back();
        if (!filled.empty())
            lines.push_back(joinText(runtime, filled, Text()));
    }
    return lines;
}

} // namespace luthier::text::jinja
