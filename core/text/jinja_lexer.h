#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace luthier::text::jinja {

enum class TokenKind {
    Data, // text outside of tags, white-space control applied
    VariableBegin,
    VariableEnd,
    BlockBegin,
    BlockEnd,
    Name,
    String, // decoded
    Integer,
    Float,
    Operator,
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;
    std::size_t offset = 0; // bytes into the normalised source
};

// Line ends become LF, and one at the very end is dropped.
std::string normalisedSource(std::string_view source);

// The whole template as tokens, the last one of kind End. Throws Failure for what cannot be read.
std::vector<Token> tokenize(std::string_view normalisedSource);

// A token as error messages name it: "end of statement block", "'endfor'".
std::string describeToken(const Token &token);

} // namespace luthier::text::jinja
