// The expressions of the interpreter; its statements are in jinja_interpreter.cpp.

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_arithmetic.h"
#include "core/text/jinja_attributes.h"
#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_globals.h"
#include "core/text/jinja_interpreter.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_print.h"

namespace luthier::text::jinja {

Value Interpreter::evaluate(const Expression &expression)
{
    const Nesting nesting(*this);
    step();
    m_position = expression.offset;
    return std::visit([this](const auto &node) { return compute(node); }, expression.node);
}

Value Interpreter::evaluateOr(const ExpressionPtr &expression, Value fallback)
{
    return expression != nullptr ? evaluate(*expression) : fallback;
}

Value Interpreter::compute(const LiteralExpression &literal)
{
    return literal.value;
}

Value Interpreter::compute(const NameExpression &name)
{
    if (const Value *found = m_scope->find(name.name))
        return *found;
    const std::string &text = m_template.names[name.name];
    if (auto global = findGlobal(text))
        return *std::move(global);
    return Value::undefined(fmt::format("'{}' is undefined", text));
}

Value Interpreter::compute(const ListExpression &list)
{
    allocateItems(list.items.size());
    std::vector<Value> values;
    values.reserve(list.items.size());
    for (const auto &item : list.items)
        values.push_back(evaluate(*item));
    return list.isTuple ? Value::tuple(std::move(values)) : Value::list(std::move(values));
}

Value Interpreter::compute(const DictExpression &dict)
{
    std::vector<Entry> entries;
    for (const auto &[keyExpression, valueExpression] : dict.entries) {
        Value key = evaluate(*keyExpression);
        setKey(*this, entries, std::move(key), evaluate(*valueExpression));
    }
    return Value::dict(std::move(entries));
}

Value Interpreter::compute(const UnaryExpression &unary)
{
    const Value operand = evaluate(*unary.operand);
    switch (unary.op) {
    case UnaryOperator::Not: return Value::boolean(!operand.isTrue());
    case UnaryOperator::Negate: return negate(operand);
    case UnaryOperator::Plus: return keepSign(operand);
    }
    return {};
}

Value Interpreter::compute(const BinaryExpression &binary)
{
    const std::size_t position = m_position;
    Value left = evaluate(*binary.left);
    if ((binary.op == BinaryOperator::And && !left.isTrue()) || (binary.op == BinaryOperator::Or && left.isTrue()))
        return left;
    Value right = evaluate(*binary.right);
    m_position = position;
    switch (binary.op) {
    case BinaryOperator::Add: return add(*this, left, right);
    case BinaryOperator::Subtract: return subtract(left, right);
    case BinaryOperator::Multiply: return multiply(*this, left, right);
    case BinaryOperator::Divide: return divide(left, right);
    case BinaryOperator::FloorDivide: return floorDivide(left, right);
    case BinaryOperator::Modulo: return modulo(*this, left, right);
    case BinaryOperator::Power: return power(left, right);
    case BinaryOperator::And:
    case BinaryOperator::Or: return right;
    }
    return {};
}

Value Interpreter::compute(const ConcatExpression &concat)
{
    Text text;
    for (const auto &part : concat.parts) {
        const Text piece = toText(*this, evaluate(*part));
        allocate(piece.size());
        text.append(piece);
    }
    return Value::string(std::move(text));
}

bool Interpreter::compare(Comparison comparison, const Value &left, const Value &right)
{
    switch (comparison) {
    case Comparison::Equal: return equals(*this, left, right);
    case Comparison::NotEqual: return !equals(*this, left, right);
    case Comparison::Less: return compareOrder(*this, left, right, "<") < 0;
    case Comparison::LessEqual: return compareOrder(*this, left, right, "<=") <= 0;
    case Comparison::Greater: return compareOrder(*this, left, right, ">") > 0;
    case Comparison::GreaterEqual: return compareOrder(*this, left, right, ">=") >= 0;
    case Comparison::In: return contains(*this, right, left);
    case Comparison::NotIn: return !contains(*this, right, left);
    }
    return false;
}

Value Interpreter::compute(const CompareExpression &comparisons)
{
    const std::size_t position = m_position;
    Value left = evaluate(*comparisons.first);
    for (const auto &[comparison, expression] : comparisons.rest) {
        Value right = evaluate(*expression);
        m_position = position;
        if (!compare(comparison, left, right))
            return Value::boolean(false);
        left = std::move(right);
    }
    return Value::boolean(true);
}

Value Interpreter::compute(const ConditionalExpression &conditional)
{
    if (evaluate(*conditional.condition).isTrue())
        return evaluate(*conditional.whenTrue);
    if (conditional.whenFalse != nullptr)
        return evaluate(*conditional.whenFalse);
    return Value::undefined("the inline if-expression evaluated to false and no else section was defined.");
}

Value Interpreter::compute(const AttributeExpression &attribute)
{
    const std::size_t position = m_position;
    const Value object = evaluate(*attribute.object);
    m_position = position;
    return getAttribute(*this, object, attribute.name);
}

Value Interpreter::compute(const ItemExpression &item)
{
    const std::size_t position = m_position;
    const Value object = evaluate(*item.object);
    const Value key = evaluate(*item.key);
    m_position = position;
    return getItem(*this, object, key);
}

Value Interpreter::compute(const SliceExpression &slice)
{
    const std::size_t position = m_position;
    const Value object = evaluate(*slice.object);
    const Value start = evaluateOr(slice.start, Value::none());
    const Value stop = evaluateOr(slice.stop, Value::none());
    const Value stride = evaluateOr(slice.step, Value::none());
    m_position = position;
    return sliceOf(*this, object, start, stop, stride);
}

Value Interpreter::applyFilter(const FilterExpression &filter, const Value &input)
{
    const std::size_t position = m_position;
    Arguments arguments = evaluateArguments(filter.arguments);
    m_position = position;
    if (filter.filter == nullptr)
        failAtRuntime(fmt::format("No filter named '{}'.", filter.name));
    return filter.filter(*this, input, arguments);
}

Value Interpreter::compute(const FilterExpression &filter)
{
    const std::size_t position = m_position;
    const Value input = evaluate(*filter.input);
    m_position = position;
    return applyFilter(filter, input);
}

// The chain of a {% filter %} or {% set %} block, whose innermost input is the text of the block.
Value Interpreter::applyFilters(const Expression &filters, Value input)
{
    const Nesting nesting(*this);
    const auto &filter = std::get<FilterExpression>(filters.node);
    if (filter.input != nullptr)
        input = applyFilters(*filter.input, std::move(input));
    m_position = filters.offset;
    return applyFilter(filter, input);
}

Value Interpreter::compute(const TestExpression &test)
{
    const std::size_t position = m_position;
    const Value input = evaluate(*test.input);
    const Arguments arguments = evaluateArguments(test.arguments);
    m_position = position;
    if (test.test == nullptr)
        failAtRuntime(fmt::format("No test named '{}'.", test.name));
    return Value::boolean(test.test(*this, input, arguments));
}

Arguments Interpreter::evaluateArguments(const CallArguments &expressions)
{
    Arguments arguments;
    for (const auto &expression : expressions.positional)
        arguments.positional.push_back(evaluate(*expression));
    for (const auto &[name, expression] : expressions.named)
        arguments.named.emplace_back(name, evaluate(*expression));
    if (expressions.unpackedList != nullptr) {
        for (Value &value : iterate(*this, evaluate(*expressions.unpackedList)))
            arguments.positional.push_back(std::move(value));
    }
    if (expressions.unpackedDict != nullptr) {
        const Value dict = evaluate(*expressions.unpackedDict);
        if (!dict.isDict())
            failAtRuntime(fmt::format("argument after ** must be a mapping, not {}", dict.typeName()));
        for (const auto &[key, value] : dict.entries())
            arguments.named.emplace_back(toText(*this, key).bytes(), value);
    }
    allocateItems(arguments.positional.size() + 2 * arguments.named.size());
    return arguments;
}

Value Interpreter::call(const Value &callee, Arguments &arguments)
{
    if (callee.isUndefined())
        failUndefined(callee);
    if (!callee.isObject() || !callee.object().isCallable())
        failAtRuntime(fmt::format("'{}' object is not callable", callee.typeName()));
    return callee.object().call(*this, arguments);
}

Value Interpreter::call(const CallExpression &expression, Value caller)
{
    const std::size_t position = m_position;
    const Value callee = evaluate(*expression.callee);
    Arguments arguments = evaluateArguments(expression.arguments);
    if (!caller.isUndefined())
        arguments.named.emplace_back("caller", std::move(caller));
    m_position = position;
    return call(callee, arguments);
}

Value Interpreter::compute(const CallExpression &expression)
{
    return call(expression, Value());
}

} // namespace luthier::text::jinja
