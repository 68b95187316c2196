// What may follow a value: attributes, subscripts, calls, filters and tests.

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_expression_parser.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_numbers.h"

namespace luthier::text::jinja {

ExpressionPtr ExpressionParser::parseSubscript(ExpressionPtr value)
{
    const Token token = m_stream.next();
    if (token.text == "[")
        return parseBracket(std::move(value), token.offset);
    const Token attribute = m_stream.next();
    const int deepest = deepestOf({value.get()});
    if (attribute.kind == TokenKind::Name)
        return make(token.offset, deepest, AttributeExpression{std::move(value), attribute.text});
    if (attribute.kind != TokenKind::Integer)
        throw Failure(FailureKind::Syntax, "expected name or number", attribute.offset);
    ExpressionPtr key = make(attribute.offset, 0, LiteralExpression{Value::integer(*parseInt(attribute.text, 0))});
    return make(token.offset, deepest, ItemExpression{std::move(value), std::move(key)});
}

// [key], [start:stop:step] or [a, b]
ExpressionPtr ExpressionParser::parseBracket(ExpressionPtr value, std::size_t offset)
{
    const auto isPartEnd = [this] { return m_stream.isOperator("]") || m_stream.isOperator(",") || m_stream.isOperator(":"); };
    ExpressionPtr first = isPartEnd() ? nullptr : parseExpression();
    if (m_stream.skipOperator(":")) {
        ExpressionPtr stop = isPartEnd() ? nullptr : parseExpression();
        ExpressionPtr step;
        if (m_stream.skipOperator(":") && !isPartEnd())
            step = parseExpression();
        m_stream.expectOperator("]");
        const int deepest = deepestOf({value.get(), first.get(), stop.get(), step.get()});
        return make(offset, deepest, SliceExpression{std::move(value), std::move(first), std::move(stop), std::move(step)});
    }
    if (first == nullptr)
        m_stream.fail(fmt::format("Expected an expression, got '{}'", describeToken(m_stream.current())));
    if (m_stream.isOperator(",")) {
        ListExpression tuple;
        tuple.isTuple = true;
        int deepest = first->depth;
        tuple.items.push_back(std::move(first));
        while (m_stream.skipOperator(",")) {
            tuple.items.push_back(parseExpression());
            deepest = std::max(deepest, tuple.items.back()->depth);
        }
        first = make(offset, deepest, std::move(tuple));
    }
    m_stream.expectOperator("]");
    const int deepest = deepestOf({value.get(), first.get()});
    return make(offset, deepest, ItemExpression{std::move(value), std::move(first)});
}

static int deepestArgument(const CallArguments &arguments)
{
    int deepest = 0;
    const auto consider = [&deepest](const ExpressionPtr &part) { deepest = std::max(deepest, part != nullptr ? part->depth : 0); };
    std::for_each(arguments.positional.begin(), arguments.positional.end(), consider);
    for (const auto &argument : arguments.named)
        consider(argument.second);
    consider(arguments.unpackedList);
    consider(arguments.unpackedDict);
    return deepest;
}

ExpressionPtr ExpressionParser::parseCall(ExpressionPtr value)
{
    const std::size_t offset = m_stream.current().offset;
    CallArguments arguments = parseArguments();
    const int deepest = std::max(value->depth, deepestArgument(arguments));
    return make(offset, deepest, CallExpression{std::move(value), std::move(arguments)});
}

void ExpressionParser::parseArgument(CallArguments &arguments)
{
    const bool hasUnpacked = arguments.unpackedList != nullptr || arguments.unpackedDict != nullptr;
    const auto require = [this](bool isFine) {
        if (!isFine)
            m_stream.fail("invalid syntax for function call expression");
    };
    if (m_stream.skipOperator("*")) {
        require(!hasUnpacked);
        arguments.unpackedList = parseExpression();
    } else if (m_stream.skipOperator("**")) {
        require(arguments.unpackedDict == nullptr);
        arguments.unpackedDict = parseExpression();
    } else if (m_stream.is(TokenKind::Name) && m_stream.look().kind == TokenKind::Operator && m_stream.look().text == "=") {
        require(arguments.unpackedDict == nullptr);
        const std::string name = m_stream.next().text;
        m_stream.next();
        arguments.named.emplace_back(name, parseExpression());
    } else {
        require(!hasUnpacked && arguments.named.empty());
        arguments.positional.push_back(parseExpression());
    }
}

CallArguments ExpressionParser::parseArguments()
{
    const ParseNesting nesting(m_notes, m_stream);
    CallArguments arguments;
    m_stream.expectOperator("(");
    bool needsComma = false;
    while (!m_stream.isOperator(")")) {
        if (needsComma) {
            m_stream.expectOperator(",");
            if (m_stream.isOperator(")"))
                break;
        }
        parseArgument(arguments);
        needsComma = true;
    }
    m_stream.expectOperator(")");
    return arguments;
}

ExpressionPtr ExpressionParser::parseFilters(ExpressionPtr input, bool startsInline)
{
    while (startsInline || m_stream.isOperator("|")) {
        if (!startsInline)
            m_stream.next();
        startsInline = false;
        const Token token = m_stream.expect(TokenKind::Name, "name");
        FilterExpression filter{nullptr, token.text, nullptr, {}};
        while (m_stream.skipOperator("."))
            filter.name.append(".").append(m_stream.expect(TokenKind::Name, "name").text);
        if (m_stream.isOperator("("))
            filter.arguments = parseArguments();
        filter.filter = findFilter(filter.name);
        if (filter.filter == nullptr)
            noteUnknown(fmt::format("No filter named '{}'.", filter.name), token.offset);
        const int deepest = std::max(input != nullptr ? input->depth : 0, deepestArgument(filter.arguments));
        filter.input = std::move(input);
        input = make(token.offset, deepest, std::move(filter));
    }
    return input;
}

ExpressionPtr ExpressionParser::parseTest(ExpressionPtr value)
{
    const ParseNesting nesting(m_notes, m_stream);
    const std::size_t offset = m_stream.next().offset;
    const bool isNegated = m_stream.skipName("not");
    const Token token = m_stream.expect(TokenKind::Name, "name");
    TestExpression test{nullptr, token.text, nullptr, {}};
    while (m_stream.skipOperator("."))
        test.name.append(".").append(m_stream.expect(TokenKind::Name, "name").text);
    const bool endsHere = m_stream.isName("else") || m_stream.isName("or") || m_stream.isName("and");
    const bool startsValue = m_stream.is(TokenKind::Name) || m_stream.is(TokenKind::String) || m_stream.is(TokenKind::Integer) ||
                             m_stream.is(TokenKind::Float) || m_stream.isOperator("[") || m_stream.isOperator("{");
    if (m_stream.isOperator("(")) {
        test.arguments = parseArguments();
    } else if (startsValue && !endsHere) {
        if (m_stream.isName("is"))
            m_stream.fail("You cannot chain multiple tests with is");
        test.arguments.positional.push_back(parsePostfix(parsePrimary()));
    }
    test.test = findTest(test.name);
    if (test.test == nullptr)
        noteUnknown(fmt::format("No test named '{}'.", test.name), token.offset);
    const int deepest = std::max(value->depth, deepestArgument(test.arguments));
    test.input = std::move(value);
    ExpressionPtr expression = make(offset, deepest, std::move(test));
    if (!isNegated)
        return expression;
    const int depth = expression->depth;
    return make(offset, depth, UnaryExpression{UnaryOperator::Not, std::move(expression)});
}

} // namespace luthier::text::jinja
