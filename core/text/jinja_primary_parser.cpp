// Literals, names, brackets, and the targets of assignments.

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_expression_parser.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_numbers.h"

namespace luthier::text::jinja {

static const Value *constantNamed(const std::string &name)
{
    static const Value kTrue = Value::boolean(true);
    static const Value kFalse = Value::boolean(false);
    static const Value kNone = Value::none();
    if (name == "true" || name == "True")
        return &kTrue;
    if (name == "false" || name == "False")
        return &kFalse;
    return name == "none" || name == "None" ? &kNone : nullptr;
}

ExpressionPtr ExpressionParser::parsePrimary()
{
    const std::size_t offset = m_stream.current().offset;
    switch (m_stream.current().kind) {
    case TokenKind::Name: {
        const std::string name = m_stream.next().text;
        if (const Value *constant = constantNamed(name))
            return make(offset, 0, LiteralExpression{*constant});
        return make(offset, 0, NameExpression{m_notes.intern(name)});
    }
    case TokenKind::String: return parseString();
    case TokenKind::Integer:
    case TokenKind::Float: return parseNumber();
    case TokenKind::Operator:
        if (m_stream.isOperator("("))
            return parseParenthesised();
        if (m_stream.isOperator("["))
            return parseList();
        if (m_stream.isOperator("{"))
            return parseDict();
        break;
    case TokenKind::Data:
    case TokenKind::VariableBegin:
    case TokenKind::VariableEnd:
    case TokenKind::BlockBegin:
    case TokenKind::BlockEnd:
    case TokenKind::End: break;
    }
    m_stream.fail(fmt::format("unexpected '{}'", describeToken(m_stream.current())));
}

ExpressionPtr ExpressionParser::parseString() // neighbours join
{
    const std::size_t offset = m_stream.current().offset;
    std::string text;
    while (m_stream.is(TokenKind::String))
        text += m_stream.next().text;
    return make(offset, 0, LiteralExpression{Value::string(Text(std::move(text)))});
}

ExpressionPtr ExpressionParser::parseNumber()
{
    const Token token = m_stream.next();
    if (token.kind == TokenKind::Float)
        return make(token.offset, 0, LiteralExpression{Value::real(parseFloat(token.text).value_or(0))});
    return make(token.offset, 0, LiteralExpression{Value::integer(parseInt(token.text, 0).value_or(0))});
}

ExpressionPtr ExpressionParser::parseParenthesised()
{
    const ParseNesting nesting(m_notes, m_stream);
    const std::size_t offset = m_stream.next().offset;
    if (m_stream.skipOperator(")"))
        return make(offset, 0, ListExpression{{}, true});
    ExpressionPtr value = parseTuple();
    m_stream.expectOperator(")");
    return value;
}

ExpressionPtr ExpressionParser::parseList()
{
    const ParseNesting nesting(m_notes, m_stream);
    const std::size_t offset = m_stream.next().offset;
    ListExpression list;
    int deepest = 0;
    while (!m_stream.isOperator("]")) {
        if (!list.items.empty())
            m_stream.expectOperator(",");
        if (m_stream.isOperator("]"))
            break;
        list.items.push_back(parseExpression());
        deepest = std::max(deepest, list.items.back()->depth);
    }
    m_stream.expectOperator("]");
    return make(offset, deepest, std::move(list));
}

ExpressionPtr ExpressionParser::parseDict()
{
    const ParseNesting nesting(m_notes, m_stream);
    const std::size_t offset = m_stream.next().offset;
    DictExpression dict;
    int deepest = 0;
    while (!m_stream.isOperator("}")) {
        if (!dict.entries.empty())
            m_stream.expectOperator(",");
        if (m_stream.isOperator("}"))
            break;
        ExpressionPtr key = parseExpression();
        m_stream.expectOperator(":");
        ExpressionPtr value = parseExpression();
        deepest = std::max({deepest, key->depth, value->depth});
        dict.entries.emplace_back(std::move(key), std::move(value));
    }
    m_stream.expectOperator("}");
    return make(offset, deepest, std::move(dict));
}

bool ExpressionParser::isTupleEnd(std::initializer_list<std::string_view> endNames) const
{
    if (m_stream.is(TokenKind::VariableEnd) || m_stream.is(TokenKind::BlockEnd) || m_stream.isOperator(")"))
        return true;
    return std::any_of(endNames.begin(), endNames.end(), [this](std::string_view name) { return m_stream.isName(name); });
}

ExpressionPtr ExpressionParser::parseTuple(bool withConditional, std::initializer_list<std::string_view> endNames)
{
    const std::size_t offset = m_stream.current().offset;
    ListExpression tuple;
    tuple.isTuple = true;
    bool hasComma = false;
    int deepest = 0;
    while (!isTupleEnd(endNames)) {
        tuple.items.push_back(parseExpression(withConditional));
        deepest = std::max(deepest, tuple.items.back()->depth);
        if (!m_stream.skipOperator(","))
            break;
        hasComma = true;
    }
    if (hasComma)
        return make(offset, deepest, std::move(tuple));
    if (tuple.items.empty())
        m_stream.fail(fmt::format("Expected an expression, got '{}'", describeToken(m_stream.current())));
    return std::move(tuple.items.front());
}

Token ExpressionParser::parseTargetName()
{
    Token token = m_stream.expect(TokenKind::Name, "name");
    if (constantNamed(token.text) != nullptr)
        throw Failure(FailureKind::Syntax, fmt::format("can't assign to '{}'", token.text), token.offset);
    return token;
}

Target ExpressionParser::parseTargetPart(bool withNamespace)
{
    Target target;
    target.offset = m_stream.current().offset;
    if (m_stream.isOperator("(")) {
        const ParseNesting nesting(m_notes, m_stream);
        m_stream.next();
        target = parseTarget(withNamespace);
        m_stream.expectOperator(")");
        return target;
    }
    target.name = m_notes.intern(parseTargetName().text);
    if (withNamespace && m_stream.skipOperator("."))
        target.attribute = m_stream.expect(TokenKind::Name, "name").text;
    return target;
}

Target ExpressionParser::parseTarget(bool withNamespace, std::initializer_list<std::string_view> endNames)
{
    Target tuple;
    tuple.offset = m_stream.current().offset;
    if (isTupleEnd(endNames))
        m_stream.fail(fmt::format("Expected an expression, got '{}'", describeToken(m_stream.current())));
    bool hasComma = false;
    while (!isTupleEnd(endNames)) {
        tuple.parts.push_back(parseTargetPart(withNamespace));
        if (!m_stream.skipOperator(","))
            break;
        hasComma = true;
    }
    tuple.isTuple = hasComma;
    if (hasComma)
        return tuple;
    Target only = std::move(tuple.parts.front());
    return only;
}

} // namespace luthier::text::jinja
