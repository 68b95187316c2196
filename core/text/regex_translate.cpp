#include "core/text/regex_translate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <vector>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/text/unicode_tables.h"

namespace luthier::text {

namespace {

constexpr std::string_view kSpaces =
    "\\t-\\r\\x{20}\\x{85}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}";
// Alphabetic characters that are no letters, and the Latin-1 numbers that Oniguruma counts as well.
constexpr std::string_view kWordExtras = "\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}\\x{24B6}-\\x{24E9}\\x{1F130}-\\x{1F149}"
                                         "\\x{1F150}-\\x{1F169}\\x{1F170}-\\x{1F189}";

bool isCategory(std::string_view name)
{
    constexpr std::array<std::string_view, 26> kNames = {"L",  "Lu", "Ll", "Lt", "Lm", "Lo", "N",  "Nd", "Nl", "No", "M",  "Mn", "Mc",
                                                         "Me", "P",  "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S",  "Sm", "Sc", "So"};
    return name == "Sk" || std::ranges::find(kNames, name) != kNames.end();
}

// What a \p{…} of this category has to match besides.
std::string newerCharacters(std::string_view category)
{
    std::string ranges;
    for (const CategoryRange &range : newerThanRegexLibrary()) {
        if (!std::string_view(range.category).starts_with(category))
            continue;
        std::array<char, 40> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "\\x{%X}-\\x{%X}", static_cast<unsigned>(range.first),
                      static_cast<unsigned>(range.last));
        ranges += buffer.data();
    }
    return ranges;
}

class Translator {
public:
    Translator(std::string_view pattern, RegexReach reach) : m_pattern(pattern), m_reach(reach) {}

    Expected<std::string> run()
    {
        std::string out;
        while (!atEnd()) {
            const char c = m_pattern[m_at];
            if (c == '\\') {
                out += escape(Place::Outside);
            } else if (c == '[') {
                LUTHIER_TRY_ASSIGN(const std::string set, bracket());
                out += set;
            } else if (m_pattern.substr(m_at).starts_with("(?")) {
                out += group();
            } else {
                out += c;
                ++m_at;
            }
        }
        return out;
    }

private:
    enum class Place { Outside, Inside };

    // The content of one bracket expression, without the brackets.
    struct Set {
        bool negated = false;
        std::string content;
    };

    bool atEnd() const { return m_at >= m_pattern.size(); }
    bool next(std::string_view text) const { return m_pattern.substr(m_at).starts_with(text); }

    Unexpected<Error> refuse(std::string_view what) const
    {
        return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("The pattern {} uses {}, which is not supported."), m_pattern, what));
    }

    // (?imx-imx: in Ruby's flavour: m lets the dot match line ends.
    std::string group()
    {
        std::string out = "(?";
        m_at += 2;
        while (!atEnd() && (m_pattern[m_at] == '-' || m_pattern[m_at] == 'i' || m_pattern[m_at] == 'm' || m_pattern[m_at] == 'x')) {
            out += m_pattern[m_at] == 'm' ? 's' : m_pattern[m_at];
            ++m_at;
        }
        return out;
    }

    std::string classOf(std::string_view content, bool negated, Place place) const
    {
        if (place == Place::Outside)
            return (negated ? "[^" : "[") + std::string(content) + "]";
        return std::string(content);
    }

    std::string category(std::string_view name, bool negated, Place place) const
    {
        const std::string plain = (negated ? "\\P{" : "\\p{") + std::string(name) + "}";
        if (m_reach == RegexReach::Common || !isCategory(name) || (negated && place == Place::Inside))
            return plain;
        return classOf("\\p{" + std::string(name) + "}" + newerCharacters(name), negated, place);
    }

    std::string word(bool negated, Place place) const
    {
        if (negated && place == Place::Inside)
            return "\\W";
        std::string content = "\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}" + std::string(kWordExtras);
        if (m_reach == RegexReach::All)
            for (const std::string_view name : {"L", "M", "Nd", "Nl", "Pc"})
                content += newerCharacters(name);
        return classOf(content, negated, place);
    }

    std::string space(bool negated, Place place) const
    {
        if (m_reach == RegexReach::Common || (negated && place == Place::Inside))
            return negated ? "\\S" : "\\s";
        return classOf(kSpaces, negated, place);
    }

    // \p{Name}, \p{^Name}, \P{Name}, \pL
    std::string property(Place place)
    {
        bool negated = m_pattern[m_at + 1] == 'P';
        m_at += 2;
        std::string_view name = m_pattern.substr(m_at, 1);
        if (!name.empty() && name.front() == '{') {
            const std::size_t close = std::min(m_pattern.find('}', m_at), m_pattern.size());
            name = m_pattern.substr(m_at + 1, close - m_at - 1);
            m_at = std::min(close + 1, m_pattern.size());
        } else {
            m_at += name.size();
        }
        if (!name.empty() && name.front() == '^') {
            negated = !negated;
            name.remove_prefix(1);
        }
        return category(name, negated, place);
    }

    std::string escape(Place place)
    {
        const char kind = m_at + 1 < m_pattern.size() ? m_pattern[m_at + 1] : '\0';
        switch (kind) {
        case 'p':
        case 'P': return property(place);
        case 'w':
        case 'W': m_at += 2; return word(kind == 'W', place);
        case 's':
        case 'S': m_at += 2; return space(kind == 'S', place);
        case 'd':
        case 'D': m_at += 2; return category("Nd", kind == 'D', place);
        case 'h':
        case 'H': m_at += 2; return place == Place::Inside && kind == 'h' ? "0-9a-fA-F" : classOf("0-9a-fA-F", kind == 'H', Place::Outside);
        case 'u': {
            const std::string code(m_pattern.substr(m_at + 2, 4));
            m_at = std::min(m_at + 6, m_pattern.size());
            return "\\x{" + code + "}";
        }
        default: break;
        }
        const std::string both(m_pattern.substr(m_at, 2));
        m_at = std::min(m_at + 2, m_pattern.size());
        return both;
    }

    // A set that may be an intersection of several.
    struct Operands {
        bool negated = false;
        std::vector<Set> sets;
    };

    Expected<std::string> bracket()
    {
        LUTHIER_TRY_ASSIGN(const Operands operands, readOperands());
        const auto simple = [](const Set &set) { return (set.negated ? "[^" : "[") + set.content + "]"; };
        if (operands.sets.size() == 1) {
            Set set = operands.sets.front();
            set.negated = set.negated != operands.negated;
            return simple(set);
        }
        std::string all;
        for (std::size_t i = 1; i < operands.sets.size(); ++i)
            all += "(?=" + simple(operands.sets[i]) + ")";
        all += simple(operands.sets.front());
        return operands.negated ? "(?:(?!" + all + ")(?s:.))" : "(?:" + all + ")";
    }

    Expected<Operands> readOperands()
    {
        Operands operands;
        ++m_at; // [
        if (next("^")) {
            operands.negated = true;
            ++m_at;
        }
        operands.sets.emplace_back();
        bool first = true;
        while (true) {
            if (atEnd())
                return refuse(LUTHIER_TR("a set without a closing bracket"));
            if (next("]") && !first)
                break;
            if (next("&&")) {
                m_at += 2;
                operands.sets.emplace_back();
                continue;
            }
            LUTHIER_TRY(readItem(operands.sets.back()));
            first = false;
        }
        ++m_at; // ]
        return operands;
    }

    Expected<void> readItem(Set &set)
    {
        if (next("[:")) {
            const std::size_t close = m_pattern.find(":]", m_at);
            if (close != std::string_view::npos) {
                set.content += m_pattern.substr(m_at, close + 2 - m_at);
                m_at = close + 2;
                return {};
            }
        }
        if (next("["))
            return readNested(set);
        if (next("\\")) {
            set.content += escape(Place::Inside);
            return {};
        }
        if (m_pattern[m_at] == ']')
            set.content += '\\';
        set.content += m_pattern[m_at++];
        return {};
    }

    Expected<void> readNested(Set &set)
    {
        LUTHIER_TRY_ASSIGN(Operands nested, readOperands());
        if (nested.sets.size() != 1)
            return refuse(LUTHIER_TR("an intersection inside a set"));
        if (!nested.negated && !nested.sets.front().negated) {
            set.content += nested.sets.front().content;
            return {};
        }
        const bool alone = set.content.empty() && (next("]") || next("&&"));
        if (!alone)
            return refuse(LUTHIER_TR("a negated set inside a set"));
        set = {nested.negated != nested.sets.front().negated, nested.sets.front().content};
        return {};
    }

    std::string_view m_pattern;
    RegexReach m_reach;
    std::size_t m_at = 0;
};

} // namespace

Expected<std::string> translateRegex(std::string_view pattern, RegexReach reach)
{
    return Translator(pattern, reach).run();
}

} // namespace luthier::text
