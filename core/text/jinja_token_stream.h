#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/jinja_ast.h"
#include "core/text/jinja_lexer.h"

namespace luthier::text::jinja {

// The tokens with one place to read from.
class TokenStream {
public:
    explicit TokenStream(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    const Token &current() const { return m_tokens[m_next]; }
    const Token &look() const { return m_tokens[m_next + 1 < m_tokens.size() ? m_next + 1 : m_next]; }
    Token next();
    bool is(TokenKind kind) const { return current().kind == kind; }
    bool isOperator(std::string_view symbol) const { return is(TokenKind::Operator) && current().text == symbol; }
    bool isName(std::string_view name) const { return is(TokenKind::Name) && current().text == name; }
    bool skipOperator(std::string_view symbol);
    bool skipName(std::string_view name);
    void expectOperator(std::string_view symbol);
    Token expect(TokenKind kind, std::string_view described);
    [[noreturn]] void fail(std::string message) const; // at the current token
    [[noreturn]] void failExpected(std::string_view described) const;

private:
    std::vector<Token> m_tokens; // the last is of kind End
    std::size_t m_next = 0;
};

// What a parser notes down about the whole template while it reads.
struct ParseNotes {
    std::vector<std::string> names;
    std::unordered_map<std::string, NameId> idOfName;
    std::vector<MacroDefinition *> openMacros;                // whose bodies are being read
    bool isInBranch = false;                                  // inside {% if %}: unknown filters count only when they are reached
    std::vector<std::pair<std::string, std::size_t>> unknown; // messages and places of unknown filters and tests
    int nesting = 0;

    NameId intern(const std::string &name);
};

// Deeper nesting is refused while parsing.
inline constexpr int kDeepestSource = 200;

class ParseNesting {
public:
    ParseNesting(ParseNotes &notes, const TokenStream &stream);
    ~ParseNesting() { --m_notes.nesting; }
    ParseNesting(const ParseNesting &) = delete;
    ParseNesting &operator=(const ParseNesting &) = delete;

private:
    ParseNotes &m_notes;
};

} // namespace luthier::text::jinja
