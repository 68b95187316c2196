#include "core/data/reading/json_string.h"

#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::data {

namespace {

constexpr const char *kUnclosed = LUTHIER_TR("The text is not closed with a quotation mark before the end.");
constexpr const char *kControl =
    LUTHIER_TR("A control character such as a line end or a tab stands inside a text; JSON writes it as \\n or \\t.");
constexpr const char *kZero = LUTHIER_TR("A zero byte stands inside a text.");
constexpr const char *kEscape =
    LUTHIER_TR("A backslash is followed by a letter that JSON does not know; a backslash itself is written \\\\.");
constexpr const char *kHex = LUTHIER_TR("After \\u four hexadecimal digits are expected.");
constexpr const char *kSurrogate = LUTHIER_TR("Half of a surrogate pair stands alone: the character is incomplete.");

class Scanner {
public:
    Scanner(std::string_view text, std::size_t at, std::string_view closing, bool repair)
        : m_text(text), m_at(at), m_closing(closing), m_repair(repair)
    {
    }

    JsonStringScan run()
    {
        while (m_at < m_text.size() && !m_stopped) {
            const std::size_t start = m_at;
            while (m_at < m_text.size() && isPlain(m_text[m_at]))
                ++m_at;
            m_scan.text.append(m_text.substr(start, m_at - start));
            if (m_at < m_text.size() && special())
                return finish(true);
        }
        if (!m_stopped)
            note(m_text.size(), kUnclosed);
        return finish(false);
    }

private:
    bool isPlain(char c) const { return static_cast<unsigned char>(c) >= 0x20 && c != '\\' && c != m_closing.front(); }

    JsonStringScan finish(bool closed)
    {
        m_scan.closed = closed;
        m_scan.end = m_at;
        return std::move(m_scan);
    }

    void note(std::size_t at, const char *problem)
    {
        if (!m_scan.problemAt) {
            m_scan.problemAt = at;
            m_scan.problem = problem;
        }
        m_stopped = !m_repair;
    }

    // A quote, a backslash or a control character; true if the string ends here.
    bool special()
    {
        const char c = m_text[m_at];
        if (m_text.substr(m_at).starts_with(m_closing)) {
            m_at += m_closing.size();
            return true;
        }
        if (c == '\\') {
            escape();
            return false;
        }
        if (static_cast<unsigned char>(c) < 0x20)
            note(m_at, c == '\0' ? kZero : kControl);
        if (!m_stopped) {
            m_scan.text += c;
            ++m_at;
        }
        return false;
    }

    void escape()
    {
        if (m_at + 1 >= m_text.size()) { // the text ends inside the escape
            m_at = m_text.size();
            return;
        }
        const char letter = m_text[m_at + 1];
        if (letter == 'u') {
            unicodeEscape();
            return;
        }
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeaning = "\"\\/\b\f\n\r\t";
        if (const std::size_t index = kLetters.find(letter); index != std::string_view::npos) {
            m_scan.text += kMeaning[index];
            m_at += 2;
            return;
        }
        note(m_at, kEscape);
        if (!m_stopped) {
            m_scan.text.append(letter == '\'' ? "'" : "\\");
            m_at += letter == '\'' ? 2 : 1;
        }
    }

    // The four digits after the \u at `at`; nothing if they are not there.
    std::optional<char32_t> hexDigits(std::size_t at) const
    {
        if (m_text.size() < at + 6 || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return std::nullopt;
        char32_t value = 0;
        for (const char c : m_text.substr(at + 2, 4)) {
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0)
                return std::nullopt;
            value = value * 16 + static_cast<char32_t>(digit);
        }
        return value;
    }

    void unicodeEscape()
    {
        const auto first = hexDigits(m_at);
        if (!first) {
            if (m_text.size() < m_at + 6 && m_text.find(m_closing, m_at) == std::string_view::npos) {
                m_at = m_text.size();
                return;
            }
            note(m_at, kHex);
            if (!m_stopped) {
                m_scan.text += '\\';
                ++m_at;
            }
            return;
        }
        const auto second = *first >= 0xD800 && *first < 0xDC00 ? hexDigits(m_at + 6) : std::nullopt;
        if (second && *second >= 0xDC00 && *second < 0xE000) {
            appendUtf8(m_scan.text, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
            m_at += 12;
            return;
        }
        if (*first >= 0xD800 && *first < 0xE000)
            note(m_at, kSurrogate);
        if (!m_stopped) {
            appendUtf8(m_scan.text, *first);
            m_at += 6;
        }
    }

    std::string_view m_text;
    std::size_t m_at;
    std::string_view m_closing;
    bool m_repair;
    bool m_stopped = false;
    JsonStringScan m_scan;
};

} // namespace

JsonStringScan scanJsonString(std::string_view text, std::size_t at, std::string_view closing, bool repair)
{
    return Scanner(text, at, closing, repair).run();
}

} // namespace luthier::data
