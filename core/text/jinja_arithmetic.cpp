#include "core/text/jinja_arithmetic.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"
#include "core/text/jinja_format.h"
#include "core/text/jinja_html.h"
#include "core/text/jinja_runtime.h"

namespace luthier::text::jinja {

[[noreturn]] static void failOperands(std::string_view symbol, const Value &left, const Value &right)
{
    if (left.isUndefined())
        failUndefined(left);
    if (right.isUndefined())
        failUndefined(right);
    failAtRuntime(fmt::format("unsupported operand type(s) for {}: '{}' and '{}'", symbol, left.typeName(), right.typeName()));
}

static bool areNumbers(const Value &left, const Value &right)
{
    return left.isNumber() && right.isNumber();
}

static bool areIntegral(const Value &left, const Value &right)
{
    return left.isIntegral() && right.isIntegral();
}

[[noreturn]] static void failOverflow()
{
    failAtRuntime("the result of the calculation is too large for an integer");
}

static Value addSequences(Runtime &runtime, const Value &left, const Value &right)
{
    runtime.allocateItems(left.items().size() + right.items().size());
    std::vector<Value> values = left.items();
    values.insert(values.end(), right.items().begin(), right.items().end());
    return left.isList() ? Value::list(std::move(values)) : Value::tuple(std::move(values));
}

Value add(Runtime &runtime, const Value &left, const Value &right)
{
    if (areIntegral(left, right)) {
        Int sum = 0;
        if (__builtin_add_overflow(left.asInt(), right.asInt(), &sum))
            failOverflow();
        return Value::integer(sum);
    }
    if (areNumbers(left, right))
        return Value::real(left.asDouble() + right.asDouble());
    if (left.isUndefined() || right.isUndefined())
        failOperands("+", left, right);
    if (left.isString() && right.isString()) {
        const bool isMarkup = left.isMarkup() || right.isMarkup();
        Text text = isMarkup && !left.isMarkup() ? escapedHtml(runtime, left.text()) : left.text();
        runtime.allocate(left.text().size() + right.text().size());
        text.append(isMarkup && !right.isMarkup() ? escapedHtml(runtime, right.text()) : right.text());
        return Value::string(std::move(text), isMarkup);
    }
    if ((left.isList() && right.isList()) || (left.isTuple() && right.isTuple()))
        return addSequences(runtime, left, right);
    if (left.isString() || left.isList() || left.isTuple()) {
        const std::string type(left.typeName());
        failAtRuntime(fmt::format("can only concatenate {} (not \"{}\") to {}", type, right.typeName(), type));
    }
    failOperands("+", left, right);
}

Value subtract(const Value &left, const Value &right)
{
    if (areIntegral(left, right)) {
        Int difference = 0;
        if (__builtin_sub_overflow(left.asInt(), right.asInt(), &difference))
            failOverflow();
        return Value::integer(difference);
    }
    if (!areNumbers(left, right))
        failOperands("-", left, right);
    return Value::real(left.asDouble() - right.asDouble());
}

static std::size_t repetitions(Runtime &runtime, Int times, std::size_t unit)
{
    if (times <= 0 || unit == 0)
        return 0;
    if (times > static_cast<Int>(runtime.limits().allocated / unit))
        runtime.allocate(runtime.limits().allocated + 1);
    return static_cast<std::size_t>(times);
}

static Value repeat(Runtime &runtime, const Value &value, Int times)
{
    if (value.isString()) {
        const std::size_t count = repetitions(runtime, times, value.text().size());
        runtime.allocate(count * value.text().size());
        Text text;
        for (std::size_t i = 0; i < count; ++i)
            text.append(value.text());
        return Value::string(std::move(text), value.isMarkup());
    }
    const std::size_t count = repetitions(runtime, times, value.items().size());
    runtime.allocateItems(count * value.items().size());
    std::vector<Value> values;
    values.reserve(count * value.items().size());
    for (std::size_t i = 0; i < count; ++i)
        values.insert(values.end(), value.items().begin(), value.items().end());
    return value.isList() ? Value::list(std::move(values)) : Value::tuple(std::move(values));
}

Value multiply(Runtime &runtime, const Value &left, const Value &right)
{
    const auto isRepeatable = [](const Value &value) { return value.isString() || value.isList() || value.isTuple(); };
    if (areIntegral(left, right)) {
        Int product = 0;
        if (__builtin_mul_overflow(left.asInt(), right.asInt(), &product))
            failOverflow();
        return Value::integer(product);
    }
    if (areNumbers(left, right))
        return Value::real(left.asDouble() * right.asDouble());
    if (isRepeatable(left) && right.isIntegral())
        return repeat(runtime, left, right.asInt());
    if (isRepeatable(right) && left.isIntegral())
        return repeat(runtime, right, left.asInt());
    if ((isRepeatable(left) && !right.isUndefined()) || (isRepeatable(right) && !left.isUndefined())) {
        const Value &other = isRepeatable(left) ? right : left;
        failAtRuntime(fmt::format("can't multiply sequence by non-int of type '{}'", other.typeName()));
    }
    failOperands("*", left, right);
}

Value divide(const Value &left, const Value &right)
{
    if (!areNumbers(left, right))
        failOperands("/", left, right);
    if (right.asDouble() == 0)
        failAtRuntime(left.isFloat() || right.isFloat() ? "float division by zero" : "division by zero");
    return Value::real(left.asDouble() / right.asDouble());
}

// Python's divmod of floats: the remainder has the divisor's sign, the quotient is rounded towards minus infinity.
static double floatModulo(double left, double right)
{
    const double remainder = std::fmod(left, right);
    if (remainder == 0)
        return std::copysign(0.0, right);
    return (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

Value floorDivide(const Value &left, const Value &right)
{
    if (!areNumbers(left, right))
        failOperands("//", left, right);
    if (areIntegral(left, right)) {
        if (right.asInt() == 0)
            failAtRuntime("integer division or modulo by zero");
        const Int quotient = right.asInt() == -1 ? negate(left).asInt() : left.asInt() / right.asInt();
        const bool isInexactNegative = quotient * right.asInt() != left.asInt() && (left.asInt() < 0) != (right.asInt() < 0);
        return Value::integer(isInexactNegative ? quotient - 1 : quotient);
    }
    if (right.asDouble() == 0)
        failAtRuntime("float floor division by zero");
    const double remainder = floatModulo(left.asDouble(), right.asDouble());
    return Value::real(std::floor((left.asDouble() - remainder) / right.asDouble() + 0.5));
}

Value modulo(Runtime &runtime, const Value &left, const Value &right)
{
    if (left.isString())
        return percentFormat(runtime, left, right);
    if (!areNumbers(left, right))
        failOperands("%", left, right);
    if (areIntegral(left, right)) {
        if (right.asInt() == 0)
            failAtRuntime("integer division or modulo by zero");
        const Int remainder = right.asInt() == -1 ? 0 : left.asInt() % right.asInt();
        return Value::integer(remainder != 0 && (remainder < 0) != (right.asInt() < 0) ? remainder + right.asInt() : remainder);
    }
    if (right.asDouble() == 0)
        failAtRuntime("float modulo");
    return Value::real(floatModulo(left.asDouble(), right.asDouble()));
}

static Value integerPower(Int base, Int exponent)
{
    Int result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            failOverflow();
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            failOverflow();
    }
    return Value::integer(result);
}

Value power(const Value &left, const Value &right)
{
    if (!areNumbers(left, right))
        failOperands("** or pow()", left, right);
    if (areIntegral(left, right) && right.asInt() >= 0)
        return integerPower(left.asInt(), right.asInt());
    if (left.asDouble() == 0 && right.asDouble() < 0)
        failAtRuntime("0.0 cannot be raised to a negative power");
    const double result = std::pow(left.asDouble(), right.asDouble());
    if (std::isnan(result) && !std::isnan(left.asDouble()) && !std::isnan(right.asDouble()))
        failAtRuntime("the power is a complex number, which templates cannot use");
    if (std::isinf(result) && std::isfinite(left.asDouble()) && std::isfinite(right.asDouble()))
        failAtRuntime("Numerical result out of range");
    return Value::real(result);
}

[[noreturn]] static void failOperand(std::string_view what, const Value &value)
{
    if (value.isUndefined())
        failUndefined(value);
    failAtRuntime(fmt::format("bad operand type for {}: '{}'", what, value.typeName()));
}

Value negate(const Value &value)
{
    if (value.isFloat())
        return Value::real(-value.asDouble());
    if (!value.isIntegral())
        failOperand("unary -", value);
    return subtract(Value::integer(0), value);
}

Value keepSign(const Value &value)
{
    if (!value.isNumber())
        failOperand("unary +", value);
    return value.isFloat() ? Value::real(value.asDouble()) : Value::integer(value.asInt());
}

Value absolute(const Value &value)
{
    if (!value.isNumber())
        failOperand("abs()", value);
    if (value.isFloat())
        return Value::real(std::fabs(value.asDouble()));
    return value.asInt() < 0 ? negate(value) : Value::integer(value.asInt());
}

} // namespace luthier::text::jinja
