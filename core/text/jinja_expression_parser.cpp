#include "core/text/jinja_expression_parser.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"
#include "core/text/jinja_numbers.h"

namespace luthier::text::jinja {

static constexpr int kDeepestExpression = 400;

int ExpressionParser::deepestOf(std::initializer_list<const Expression *> parts)
{
    int deepest = 0;
    for (const Expression *part : parts)
        deepest = std::max(deepest, part != nullptr ? part->depth : 0);
    return deepest;
}

// A chain of operators nests without recursion while it is parsed, but not while it is evaluated.
ExpressionPtr ExpressionParser::make(std::size_t offset, int deepest, Expression::Node node)
{
    if (deepest >= kDeepestExpression)
        throw Failure(FailureKind::Limit, fmt::format("an expression nests more than {} levels deep", kDeepestExpression), offset);
    return std::make_unique<Expression>(Expression{offset, deepest + 1, std::move(node)});
}

void ExpressionParser::noteUnknown(std::string message, std::size_t offset)
{
    if (!m_notes.isInBranch)
        m_notes.unknown.emplace_back(std::move(message), offset);
}

ExpressionPtr ExpressionParser::parseExpression(bool withConditional)
{
    const ParseNesting nesting(m_notes, m_stream);
    return withConditional ? parseConditional() : parseOr();
}

ExpressionPtr ExpressionParser::parseConditional()
{
    const std::size_t unknownBefore = m_notes.unknown.size();
    ExpressionPtr value = parseOr();
    while (m_stream.isName("if")) {
        const std::size_t offset = m_stream.next().offset;
        ExpressionPtr condition = parseOr();
        ExpressionPtr otherwise = m_stream.skipName("else") ? parseExpression() : nullptr;
        const int deepest = deepestOf({value.get(), condition.get(), otherwise.get()});
        value = make(offset, deepest, ConditionalExpression{std::move(condition), std::move(value), std::move(otherwise)});
        m_notes.unknown.resize(unknownBefore);
    }
    return value;
}

ExpressionPtr ExpressionParser::parseOr()
{
    ExpressionPtr left = parseAnd();
    while (m_stream.isName("or")) {
        const std::size_t offset = m_stream.next().offset;
        ExpressionPtr right = parseAnd();
        const int deepest = deepestOf({left.get(), right.get()});
        left = make(offset, deepest, BinaryExpression{BinaryOperator::Or, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::parseAnd()
{
    ExpressionPtr left = parseNot();
    while (m_stream.isName("and")) {
        const std::size_t offset = m_stream.next().offset;
        ExpressionPtr right = parseNot();
        const int deepest = deepestOf({left.get(), right.get()});
        left = make(offset, deepest, BinaryExpression{BinaryOperator::And, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::parseNot()
{
    if (!m_stream.isName("not"))
        return parseCompare();
    const ParseNesting nesting(m_notes, m_stream);
    const std::size_t offset = m_stream.next().offset;
    ExpressionPtr operand = parseNot();
    const int deepest = deepestOf({operand.get()});
    return make(offset, deepest, UnaryExpression{UnaryOperator::Not, std::move(operand)});
}

static std::optional<Comparison> comparisonOf(const Token &token)
{
    static constexpr std::array<std::pair<std::string_view, Comparison>, 6> kSymbols = {{{"==", Comparison::Equal},
                                                                                         {"!=", Comparison::NotEqual},
                                                                                         {"<", Comparison::Less},
                                                                                         {"<=", Comparison::LessEqual},
                                                                                         {">", Comparison::Greater},
                                                                                         {">=", Comparison::GreaterEqual}}};
    if (token.kind == TokenKind::Name && token.text == "in")
        return Comparison::In;
    if (token.kind != TokenKind::Operator)
        return std::nullopt;
    for (const auto &[symbol, comparison] : kSymbols) {
        if (token.text == symbol)
            return comparison;
    }
    return std::nullopt;
}

ExpressionPtr ExpressionParser::parseCompare()
{
    const std::size_t offset = m_stream.current().offset;
    CompareExpression compare{parseSum(), {}};
    int deepest = compare.first->depth;
    while (true) {
        std::optional<Comparison> comparison = comparisonOf(m_stream.current());
        const bool isNotIn = m_stream.isName("not") && m_stream.look().kind == TokenKind::Name && m_stream.look().text == "in";
        if (isNotIn) {
            m_stream.next();
            comparison = Comparison::NotIn;
        }
        if (!comparison)
            break;
        m_stream.next();
        compare.rest.emplace_back(*comparison, parseSum());
        deepest = std::max(deepest, compare.rest.back().second->depth);
    }
    if (compare.rest.empty())
        return std::move(compare.first);
    return make(offset, deepest, std::move(compare));
}

ExpressionPtr ExpressionParser::parseSum()
{
    ExpressionPtr left = parseConcat();
    while (m_stream.isOperator("+") || m_stream.isOperator("-")) {
        const Token token = m_stream.next();
        ExpressionPtr right = parseConcat();
        const int deepest = deepestOf({left.get(), right.get()});
        const BinaryOperator op = token.text == "+" ? BinaryOperator::Add : BinaryOperator::Subtract;
        left = make(token.offset, deepest, BinaryExpression{op, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::parseConcat()
{
    const std::size_t offset = m_stream.current().offset;
    ExpressionPtr first = parseProduct();
    if (!m_stream.isOperator("~"))
        return first;
    int deepest = first->depth;
    ConcatExpression concat;
    concat.parts.push_back(std::move(first));
    while (m_stream.skipOperator("~")) {
        concat.parts.push_back(parseProduct());
        deepest = std::max(deepest, concat.parts.back()->depth);
    }
    return make(offset, deepest, std::move(concat));
}

static BinaryOperator productOperator(const Token &token)
{
    if (token.text == "*")
        return BinaryOperator::Multiply;
    if (token.text == "/")
        return BinaryOperator::Divide;
    return token.text == "//" ? BinaryOperator::FloorDivide : BinaryOperator::Modulo;
}

ExpressionPtr ExpressionParser::parseProduct()
{
    ExpressionPtr left = parsePower();
    while (m_stream.isOperator("*") || m_stream.isOperator("/") || m_stream.isOperator("//") || m_stream.isOperator("%")) {
        const Token token = m_stream.next();
        ExpressionPtr right = parsePower();
        const int deepest = deepestOf({left.get(), right.get()});
        left = make(token.offset, deepest, BinaryExpression{productOperator(token), std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::parsePower()
{
    ExpressionPtr left = parseUnary();
    while (m_stream.isOperator("**")) {
        const std::size_t offset = m_stream.next().offset;
        ExpressionPtr right = parseUnary();
        const int deepest = deepestOf({left.get(), right.get()});
        left = make(offset, deepest, BinaryExpression{BinaryOperator::Power, std::move(left), std::move(right)});
    }
    return left;
}

ExpressionPtr ExpressionParser::parseUnaryWith(bool withFilters)
{
    const ParseNesting nesting(m_notes, m_stream);
    ExpressionPtr value;
    if (m_stream.isOperator("-") || m_stream.isOperator("+")) {
        const Token token = m_stream.next();
        ExpressionPtr operand = parseUnaryWith(false);
        const int deepest = deepestOf({operand.get()});
        const UnaryOperator op = token.text == "-" ? UnaryOperator::Negate : UnaryOperator::Plus;
        value = make(token.offset, deepest, UnaryExpression{op, std::move(operand)});
    } else {
        value = parsePrimary();
    }
    value = parsePostfix(std::move(value));
    return withFilters ? parseFiltersAndTests(std::move(value)) : std::move(value);
}

ExpressionPtr ExpressionParser::parsePostfix(ExpressionPtr value)
{
    while (true) {
        if (m_stream.isOperator(".") || m_stream.isOperator("["))
            value = parseSubscript(std::move(value));
        else if (m_stream.isOperator("("))
            value = parseCall(std::move(value));
        else
            return value;
    }
}

ExpressionPtr ExpressionParser::parseFiltersAndTests(ExpressionPtr value)
{
    while (true) {
        if (m_stream.isOperator("|"))
            value = parseFilters(std::move(value), false);
        else if (m_stream.isName("is"))
            value = parseTest(std::move(value));
        else if (m_stream.isOperator("("))
            value = parseCall(std::move(value));
        else
            return value;
    }
}

} // namespace luthier::text::jinja
