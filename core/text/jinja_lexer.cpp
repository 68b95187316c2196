// The lexical rules of Jinja with trim_blocks and lstrip_blocks, as transformers sets them:
//   {{ expression }}   {% statement %}   {# comment #}   {% raw %} … {% endraw %}
//   "-" inside a delimiter strips all white space on that side, "+" switches the automatic stripping off;
//   one line end after a statement or comment is dropped, and so is the indentation before it; {{ }} keeps both.

#include "core/text/jinja_lexer.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"
#include "core/text/jinja_literals.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

namespace {

class Lexer {
public:
    explicit Lexer(std::string_view source) : m_source(source) {}
    std::vector<Token> run();

private:
    std::string_view rest(std::size_t from) const { return m_source.substr(from); }
    std::size_t skipSpace(std::size_t from) const;
    std::size_t findTag() const;
    void addData(std::size_t end, char sign, bool isVariable);
    bool readRaw(std::size_t tag);
    void readComment(std::size_t bodyBegin);
    void readTag(TokenKind begin, TokenKind end, std::size_t tag, std::size_t bodyBegin);
    bool closesTag(bool isVariable);
    void readToken();
    void readOperator();
    void addToken(TokenKind kind, std::size_t begin, std::size_t end);
    [[noreturn]] void failAt(std::size_t offset, std::string message) const;

    std::string_view m_source;
    std::size_t m_at = 0;
    bool m_lineStarts = true; // what was read last ended with a line end
    std::string m_open;       // brackets that wait for their end
    std::vector<Token> m_tokens;
};

} // namespace

std::string normalisedSource(std::string_view source)
{
    std::string text;
    text.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\r') {
            text += source[i];
            continue;
        }
        text += '\n';
        if (i + 1 < source.size() && source[i + 1] == '\n')
            ++i;
    }
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

void Lexer::failAt(std::size_t offset, std::string message) const
{
    throw Failure(FailureKind::Syntax, std::move(message), offset);
}

std::size_t Lexer::skipSpace(std::size_t from) const
{
    while (from < m_source.size()) {
        const Character character = characterAt(m_source, from);
        if (!isSpace(character.codePoint))
            break;
        from = character.end;
    }
    return from;
}

std::size_t Lexer::findTag() const
{
    for (std::size_t at = m_source.find('{', m_at); at != std::string_view::npos; at = m_source.find('{', at + 1)) {
        if (at + 1 < m_source.size() && std::string_view("{%#").find(m_source[at + 1]) != std::string_view::npos)
            return at;
    }
    return m_source.size();
}

void Lexer::addToken(TokenKind kind, std::size_t begin, std::size_t end)
{
    m_tokens.push_back({kind, std::string(m_source.substr(begin, end - begin)), begin});
}

// The text from m_at to the tag at `end`.
void Lexer::addData(std::size_t end, char sign, bool isVariable)
{
    std::size_t dataEnd = end;
    if (sign == '-') {
        while (dataEnd > m_at) {
            const Character last = characterBefore(m_source.substr(0, dataEnd), dataEnd);
            if (last.begin < m_at || !isSpace(last.codePoint))
                break;
            dataEnd = last.begin;
        }
    } else if (sign != '+' && !isVariable) {
        const std::size_t newline = m_source.substr(m_at, end - m_at).rfind('\n');
        const std::size_t lineBegin = newline == std::string_view::npos ? m_at : m_at + newline + 1;
        const bool isOnOwnLine = newline != std::string_view::npos || m_lineStarts;
        if (isOnOwnLine && lineBegin < end && skipSpace(lineBegin) >= end)
            dataEnd = lineBegin;
    }
    if (dataEnd > m_at)
        addToken(TokenKind::Data, m_at, dataEnd);
}

static char signAt(std::string_view text)
{
    return !text.empty() && (text[0] == '-' || text[0] == '+') ? text[0] : '\0';
}

// {% raw %}: everything up to {% endraw %} is data.
bool Lexer::readRaw(std::size_t tag)
{
    const char sign = signAt(rest(tag + 2));
    std::size_t at = skipSpace(tag + 2 + (sign != 0 ? 1 : 0));
    if (!rest(at).starts_with("raw"))
        return false;
    at = skipSpace(at + 3);
    const bool strips = rest(at).starts_with("-%}");
    if (!strips && !rest(at).starts_with("%}"))
        return false;
    addData(tag, sign, false);
    const std::size_t bodyBegin = strips ? skipSpace(at + 3) : at + 2;
    m_lineStarts = m_source[bodyBegin - 1] == '\n';
    m_at = bodyBegin;
    for (std::size_t end = m_source.find("{%", bodyBegin); end != std::string_view::npos; end = m_source.find("{%", end + 2)) {
        const char endSign = signAt(rest(end + 2));
        std::size_t after = skipSpace(end + 2 + (endSign != 0 ? 1 : 0));
        if (!rest(after).starts_with("endraw"))
            continue;
        after = skipSpace(after + 6);
        const char closing = signAt(rest(after));
        if (!rest(after + (closing != 0 ? 1 : 0)).starts_with("%}"))
            continue;
        addData(end, endSign, false);
        after += closing != 0 ? 3 : 2;
        if (closing == '-')
            after = skipSpace(after);
        else if (closing == 0 && rest(after).starts_with('\n'))
            ++after;
        m_at = after;
        m_lineStarts = m_source[after - 1] == '\n';
        return true;
    }
    failAt(tag, "Missing end of raw directive");
}

void Lexer::readComment(std::size_t bodyBegin)
{
    const std::size_t end = m_source.find("#}", bodyBegin);
    if (end == std::string_view::npos)
        failAt(bodyBegin, "Missing end of comment tag");
    const char sign = end > bodyBegin ? m_source[end - 1] : '\0';
    m_at = end + 2;
    if (sign == '-')
        m_at = skipSpace(m_at);
    else if (sign != '+' && rest(m_at).starts_with('\n'))
        ++m_at;
    m_lineStarts = m_source[m_at - 1] == '\n';
}

// Reads the end of the tag if it stands here; inside brackets "}}" is two closing braces.
bool Lexer::closesTag(bool isVariable)
{
    if (!m_open.empty())
        return false;
    const std::string_view closing = isVariable ? "}}" : "%}";
    const char sign = signAt(rest(m_at));
    const std::size_t length = sign != 0 ? 3 : 2;
    if ((sign == '+' && isVariable) || !rest(m_at + length - 2).starts_with(closing))
        return false;
    const std::size_t begin = m_at;
    m_at += length;
    if (sign == '-')
        m_at = skipSpace(m_at);
    else if (sign == 0 && !isVariable && rest(m_at).starts_with('\n'))
        ++m_at;
    m_lineStarts = m_source[m_at - 1] == '\n';
    m_tokens.push_back({isVariable ? TokenKind::VariableEnd : TokenKind::BlockEnd, {}, begin});
    return true;
}

void Lexer::readTag(TokenKind begin, TokenKind end, std::size_t tag, std::size_t bodyBegin)
{
    m_tokens.push_back({begin, {}, tag});
    m_open.clear();
    m_at = bodyBegin;
    while (true) {
        if (closesTag(end == TokenKind::VariableEnd))
            return;
        const std::size_t next = skipSpace(m_at);
        if (next > m_at) {
            m_at = next;
            continue;
        }
        if (m_at == m_source.size())
            return; // the parser reports the missing end
        readToken();
    }
}

void Lexer::readOperator()
{
    static constexpr std::array<std::string_view, 6> kLong = {"//", "**", "==", "!=", ">=", "<="};
    static constexpr std::string_view kShort = "+-/*%~[](){}><=.:|,;";
    for (const std::string_view symbol : kLong) {
        if (rest(m_at).starts_with(symbol)) {
            addToken(TokenKind::Operator, m_at, m_at + 2);
            m_at += 2;
            return;
        }
    }
    const char c = m_source[m_at];
    if (kShort.find(c) == std::string_view::npos) {
        const Character character = characterAt(m_source, m_at);
        const std::string_view quote = c == '\'' ? "\"" : "'";
        failAt(m_at, fmt::format("unexpected char {0}{1}{0} at {2}", quote, m_source.substr(m_at, character.end - m_at), m_at));
    }
    if (c == '(' || c == '[' || c == '{')
        m_open += c == '(' ? ')' : c == '[' ? ']' : '}';
    if (c == ')' || c == ']' || c == '}') {
        if (m_open.empty())
            failAt(m_at, fmt::format("unexpected '{}'", c));
        if (m_open.back() != c)
            failAt(m_at, fmt::format("unexpected '{}', expected '{}'", c, m_open.back()));
        m_open.pop_back();
    }
    addToken(TokenKind::Operator, m_at, m_at + 1);
    ++m_at;
}

void Lexer::readToken()
{
    const bool isAfterDot = m_at > 0 && m_source[m_at - 1] == '.';
    if (const std::size_t length = isAfterDot ? 0 : floatLength(rest(m_at))) {
        addToken(TokenKind::Float, m_at, m_at + length);
        m_at += length;
        return;
    }
    if (const std::size_t length = integerLength(rest(m_at))) {
        addToken(TokenKind::Integer, m_at, m_at + length);
        m_at += length;
        return;
    }
    if (const std::size_t length = nameLength(rest(m_at))) {
        addToken(TokenKind::Name, m_at, m_at + length);
        m_at += length;
        return;
    }
    if (const std::size_t length = stringLength(rest(m_at))) {
        m_tokens.push_back({TokenKind::String, decodedString(m_source.substr(m_at + 1, length - 2), m_at), m_at});
        m_at += length;
        return;
    }
    readOperator();
}

std::vector<Token> Lexer::run()
{
    while (m_at < m_source.size()) {
        const std::size_t tag = findTag();
        if (tag == m_source.size()) {
            addToken(TokenKind::Data, m_at, tag);
            break;
        }
        const char kind = m_source[tag + 1];
        if (kind == '%' && readRaw(tag))
            continue;
        const char sign = signAt(rest(tag + 2));
        const std::size_t bodyBegin = tag + 2 + (sign != 0 ? 1 : 0);
        addData(tag, sign, kind == '{');
        if (kind == '#')
            readComment(bodyBegin);
        else if (kind == '{')
            readTag(TokenKind::VariableBegin, TokenKind::VariableEnd, tag, bodyBegin);
        else
            readTag(TokenKind::BlockBegin, TokenKind::BlockEnd, tag, bodyBegin);
    }
    m_tokens.push_back({TokenKind::End, {}, m_source.size()});
    return std::move(m_tokens);
}

std::vector<Token> tokenize(std::string_view source)
{
    return Lexer(source).run();
}

std::string describeToken(const Token &token)
{
    switch (token.kind) {
    case TokenKind::Data: return "template data / text";
    case TokenKind::VariableBegin: return "begin of print statement";
    case TokenKind::VariableEnd: return "end of print statement";
    case TokenKind::BlockBegin: return "begin of statement block";
    case TokenKind::BlockEnd: return "end of statement block";
    case TokenKind::End: return "end of template";
    case TokenKind::Name:
    case TokenKind::String:
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::Operator: return token.text;
    }
    return {};
}

} // namespace luthier::text::jinja
