#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

#include "core/text/jinja_ast.h"
#include "core/text/jinja_token_stream.h"

namespace luthier::text::jinja {

// Recursive descent over the expression grammar of Jinja, loosest first:
//   a if b else c | or | and | not | comparisons, in | + - | ~ | * / // % | ** | unary - + | primary . [] () | filters, tests
class ExpressionParser {
public:
    ExpressionParser(TokenStream &stream, ParseNotes &notes) : m_stream(stream), m_notes(notes) {}

    ExpressionPtr parseExpression(bool withConditional = true);
    // One expression, or several with commas: a tuple. `endNames` also end it.
    ExpressionPtr parseTuple(bool withConditional = true, std::initializer_list<std::string_view> endNames = {});
    // `| a | b(…)` on `input`; with `startsInline` the first name stands without its bar.
    ExpressionPtr parseFilters(ExpressionPtr input, bool startsInline);
    Target parseTarget(bool withNamespace, std::initializer_list<std::string_view> endNames = {});
    Token parseTargetName();

private:
    ExpressionPtr parseConditional();
    ExpressionPtr parseOr();
    ExpressionPtr parseAnd();
    ExpressionPtr parseNot();
    ExpressionPtr parseCompare();
    ExpressionPtr parseSum();
    ExpressionPtr parseConcat();
    ExpressionPtr parseProduct();
    ExpressionPtr parsePower();
    ExpressionPtr parseUnary() { return parseUnaryWith(true); }
    ExpressionPtr parseUnaryWith(bool withFilters);
    ExpressionPtr parsePrimary();
    ExpressionPtr parseParenthesised();
    ExpressionPtr parseString();
    ExpressionPtr parseNumber();
    ExpressionPtr parseList();
    ExpressionPtr parseDict();
    ExpressionPtr parsePostfix(ExpressionPtr value);
    ExpressionPtr parseFiltersAndTests(ExpressionPtr value);
    ExpressionPtr parseSubscript(ExpressionPtr value);
    ExpressionPtr parseBracket(ExpressionPtr value, std::size_t offset);
    ExpressionPtr parseCall(ExpressionPtr value);
    ExpressionPtr parseTest(ExpressionPtr value);
    CallArguments parseArguments();
    void parseArgument(CallArguments &arguments);
    Target parseTargetPart(bool withNamespace);
    bool isTupleEnd(std::initializer_list<std::string_view> endNames) const;
    void noteUnknown(std::string message, std::size_t offset);

    // `deepest` of the parts of the new expression; fails where the whole gets too deep to evaluate.
    static ExpressionPtr make(std::size_t offset, int deepest, Expression::Node node);
    static int deepestOf(std::initializer_list<const Expression *> parts);

    TokenStream &m_stream;
    ParseNotes &m_notes;
};

} // namespace luthier::text::jinja
