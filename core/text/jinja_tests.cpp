#include "core/text/jinja_tests.h"

#include <algorithm>
#include <iterator>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_arithmetic.h"
#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_filters.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_methods.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_string_methods.h"

namespace luthier::text::jinja {

static void takeNone(const Arguments &arguments)
{
    const BoundArguments bound("the test", arguments, {}, 0);
}

static Value takeOne(const Arguments &arguments)
{
    return BoundArguments("the test", arguments, {"other"}, 1)[0];
}

template <bool (Value::*isKind)() const, bool wanted>
static bool isOfKind(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return (value.*isKind)() == wanted;
}

template <bool wanted>
static bool isBoolean(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return value.isBool() && value.asBool() == wanted;
}

static bool isCallable(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return value.isUndefined() || (value.isObject() && value.object().isCallable());
}

static bool isIterableTest(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return isIterable(value);
}

static bool isSequence(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    const bool isSequenceObject =
        value.objectAs<Range>() != nullptr || value.objectAs<Group>() != nullptr || value.objectAs<Bytes>() != nullptr;
    return value.isUndefined() || value.isString() || value.isList() || value.isTuple() || value.isDict() || isSequenceObject;
}

static bool isEqual(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return equals(runtime, value, takeOne(arguments));
}

static bool isUnequal(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return !equals(runtime, value, takeOne(arguments));
}

static bool isLess(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return compareOrder(runtime, value, takeOne(arguments), "<") < 0;
}

static bool isAtMost(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return compareOrder(runtime, value, takeOne(arguments), "<=") <= 0;
}

static bool isGreater(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return compareOrder(runtime, value, takeOne(arguments), ">") > 0;
}

static bool isAtLeast(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return compareOrder(runtime, value, takeOne(arguments), ">=") >= 0;
}

static bool isIn(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return contains(runtime, takeOne(arguments), value);
}

static bool isSame(Runtime &, const Value &value, const Arguments &arguments)
{
    return value.isSameAs(takeOne(arguments));
}

static bool isDivisible(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    return !modulo(runtime, value, takeOne(arguments)).isTrue();
}

template <int remainder>
static bool hasParity(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return equals(runtime, modulo(runtime, value, Value::integer(2)), Value::integer(remainder));
}

static bool asksMethod(Runtime &runtime, const Value &value, std::string_view method)
{
    Arguments none;
    return findStringMethod(method)(runtime, Value::string(toText(runtime, value)), none).isTrue();
}

static bool isLower(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return asksMethod(runtime, value, "islower");
}

static bool isUpper(Runtime &runtime, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    return asksMethod(runtime, value, "isupper");
}

static bool isFilter(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    requireHashable(value);
    return value.isString() && findFilter(value.bytes()) != nullptr;
}

static bool isTest(Runtime &, const Value &value, const Arguments &arguments)
{
    takeNone(arguments);
    requireHashable(value);
    return value.isString() && findTest(value.bytes()) != nullptr;
}

namespace {

struct NamedTest {
    std::string_view name;
    Test test;
};

} // namespace

static constexpr NamedTest kTests[] = {
    {"!=", isUnequal},
    {"<", isLess},
    {"<=", isAtMost},
    {"==", isEqual},
    {">", isGreater},
    {">=", isAtLeast},
    {"boolean", isOfKind<&Value::isBool, true>},
    {"callable", isCallable},
    {"defined", isOfKind<&Value::isUndefined, false>},
    {"divisibleby", isDivisible},
    {"eq", isEqual},
    {"equalto", isEqual},
    {"escaped", isOfKind<&Value::isMarkup, true>},
    {"even", hasParity<0>},
    {"false", isBoolean<false>},
    {"filter", isFilter},
    {"float", isOfKind<&Value::isFloat, true>},
    {"ge", isAtLeast},
    {"greaterthan", isGreater},
    {"gt", isGreater},
    {"in", isIn},
    {"integer", isOfKind<&Value::isInt, true>},
    {"iterable", isIterableTest},
    {"le", isAtMost},
    {"lessthan", isLess},
    {"lower", isLower},
    {"lt", isLess},
    {"mapping", isOfKind<&Value::isDict, true>},
    {"ne", isUnequal},
    {"none", isOfKind<&Value::isNone, true>},
    {"number", isOfKind<&Value::isNumber, true>},
    {"odd", hasParity<1>},
    {"sameas", isSame},
    {"sequence", isSequence},
    {"string", isOfKind<&Value::isString, true>},
    {"test", isTest},
    {"true", isBoolean<true>},
    {"undefined", isOfKind<&Value::isUndefined, true>},
    {"upper", isUpper},
};

Test findTest(std::string_view name)
{
    const auto *found = std::lower_bound(std::begin(kTests), std::end(kTests), name,
                                         [](const NamedTest &entry, std::string_view wanted) { return entry.name < wanted; });
    return found != std::end(kTests) && found->name == name ? found->test : nullptr;
}

} // namespace luthier::text::jinja
