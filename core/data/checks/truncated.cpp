#include "core/data/checks/truncated.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/data/reading/blanks.h"

namespace luthier::data {

namespace {

constexpr std::array<std::string_view, 15> kOpenEnds = {",", ";", "(", "[", "“", "，", "、", "；", "：", "（", "「", "『", "【", "《", "‘"};
constexpr std::size_t kLongText = 30; // code points from which the last word is looked at
constexpr std::size_t kManyWords = 6;

constexpr std::array kOpenWords = std::to_array<std::string_view>({
    "a",       "an",      "the",                                                                                     // articles
    "and",     "or",      "but",     "nor",     "because", "although", "if",  "while", "than",    "as",     "since", // conjunctions
    "unless",  "whereas", "whether", "of",      "to",      "in",       "on",  "at",    "by",      "for",    "with",
    "from",    "into",    "onto", // prepositions
    "between", "among",   "during",  "without", "against", "via",      "per", "upon",  "towards", "toward", "despite",
});
constexpr std::array kOpenChineseWords = std::to_array<std::string_view>(
    {"因为", "但是", "以及", "并且", "而且", "或者", "所以", "如果", "虽然", "由于", "关于", "对于", "为了"});

bool hasOpenFence(std::string_view text)
{
    bool open = false;
    for (std::string_view line : splitBy(text, '\n')) {
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && (line.substr(first).starts_with("```") || line.substr(first).starts_with("~~~"))) {
            const bool closedOnLine = !open && line.find(line.substr(first, 3), first + 3) != std::string_view::npos;
            open = closedOnLine ? open : !open;
        }
    }
    return open;
}

// ":(" and ";-(" are no opened bracket.
bool endsInEmoticon(std::string_view text)
{
    constexpr std::array<std::string_view, 6> kSad = {":(", ";(", ":-(", ";-(", "=(", ":'("};
    return std::ranges::any_of(kSad, [&](std::string_view sad) { return text.ends_with(sad); });
}

bool isListItem(std::string_view line)
{
    line = trimmed(line);
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits != std::string_view::npos && digits > 0)
        return line[digits] == '.' || line[digits] == ')';
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") || line.starts_with("• ");
}

bool endsInOpenWord(std::string_view text)
{
    const std::string_view lastLine = text.substr(text.rfind('\n') + 1); // npos + 1 is 0
    if (isListItem(lastLine) || countCodePoints(text) < kLongText)
        return false;
    if (std::ranges::any_of(kOpenChineseWords, [&](std::string_view word) { return text.ends_with(word); }))
        return true;
    const std::size_t blank = text.find_last_of(" \n\t");
    const std::string_view word = text.substr(blank == std::string_view::npos ? 0 : blank + 1);
    return std::ranges::find(kOpenWords, word) != kOpenWords.end() &&
           static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1 >= kManyWords;
}

} // namespace

std::optional<std::string> truncation(std::string_view answer)
{
    const std::string_view text = withoutBlankEnd(answer);
    if (hasOpenFence(text))
        return LUTHIER_TR("The answer may be cut off: a code block is opened and never closed.");
    for (const std::string_view end : kOpenEnds)
        if (text.ends_with(end) && !endsInEmoticon(text))
            return fmt::format(LUTHIER_TR("The answer may be cut off: it ends in \"{}\"."), end);
    if (endsInOpenWord(text))
        return LUTHIER_TR("The answer may be cut off: its last word asks for another.");
    return std::nullopt;
}

} // namespace luthier::data
