#include "core/text/jinja_methods.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_string_methods.h"

namespace luthier::text::jinja {

namespace {

struct NamedMethod {
    std::string_view name;
    Function::Native method;
};

} // namespace

static Value indexOf(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("index", arguments, {"value", "start", "stop"}, 1);
    const std::vector<Value> &items = self.items();
    const Int size = static_cast<Int>(items.size());
    const auto place = [size](Int index) { return std::clamp<Int>(index < 0 ? index + size : index, 0, size); };
    const Int stop = place(bound.integer(2, size));
    for (Int i = place(bound.integer(1, 0)); i < stop; ++i) {
        if (equals(runtime, items[static_cast<std::size_t>(i)], bound[0]))
            return Value::integer(i);
    }
    failAtRuntime(fmt::format("{} is not in {}", representationOf(runtime, bound[0]).bytes(), self.typeName()));
}

static Value countOf(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("count", arguments, {"value"}, 1);
    const auto &items = self.items();
    return Value::integer(std::count_if(items.begin(), items.end(), [&](const Value &item) { return equals(runtime, item, bound[0]); }));
}

static Value copyOf(Runtime &, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("copy", arguments, {}, 0);
    return self;
}

static Value dictGet(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("get", arguments, {"key", "default"}, 1);
    requireHashable(bound[0]);
    const Value *found = findKey(runtime, self.entries(), bound[0]);
    if (found != nullptr)
        return *found;
    return bound.has(1) ? bound[1] : Value::none();
}

template <DictView::Part part>
static Value dictView(Runtime &, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("keys", arguments, {}, 0);
    return Value::object(std::make_shared<DictView>(self, part));
}

static Value dictFromKeys(Runtime &runtime, const Value &, Arguments &arguments)
{
    const BoundArguments bound("fromkeys", arguments, {"iterable", "value"}, 1);
    std::vector<Entry> entries;
    for (const Value &key : iterate(runtime, bound[0]))
        setKey(runtime, entries, key, bound.has(1) ? bound[1] : Value::none());
    return Value::dict(std::move(entries));
}

static Value bitLength(Runtime &, const Value &self, Arguments &)
{
    return Value::integer(self.asInt() == 0 ? 0 : static_cast<Int>(intToString(self.asInt() < 0 ? -self.asInt() : self.asInt(), 2).size()));
}

static Value sameNumber(Runtime &, const Value &self, Arguments &)
{
    return self.isFloat() ? self : Value::integer(self.asInt());
}

static Value isInteger(Runtime &, const Value &self, Arguments &)
{
    return Value::boolean(std::isfinite(self.asDouble()) && std::floor(self.asDouble()) == self.asDouble());
}

static constexpr NamedMethod kSequenceMethods[] = {{"index", indexOf}, {"count", countOf}};

static constexpr NamedMethod kDictMethods[] = {
    {"get", dictGet},
    {"keys", dictView<DictView::Part::Keys>},
    {"values", dictView<DictView::Part::Values>},
    {"items", dictView<DictView::Part::Items>},
    {"copy", copyOf},
    {"fromkeys", dictFromKeys},
};

static constexpr NamedMethod kIntMethods[] = {{"bit_length", bitLength}, {"conjugate", sameNumber}};
static constexpr NamedMethod kFloatMethods[] = {{"is_integer", isInteger}, {"conjugate", sameNumber}};

template <std::size_t size>
static Function::Native findIn(const NamedMethod (&table)[size], std::string_view name)
{
    const auto *found = std::find_if(std::begin(table), std::end(table), [name](const NamedMethod &entry) { return entry.name == name; });
    return found != std::end(table) ? found->method : nullptr;
}

Function::Native findMethod(const Value &value, std::string_view name)
{
    if (value.isString())
        return findStringMethod(name);
    if (value.isList() && name == "copy")
        return copyOf;
    if (value.isList() || value.isTuple())
        return findIn(kSequenceMethods, name);
    if (value.isDict())
        return findIn(kDictMethods, name);
    if (value.isIntegral())
        return findIn(kIntMethods, name);
    return value.isFloat() ? findIn(kFloatMethods, name) : nullptr;
}

bool isMutatingMethod(const Value &value, std::string_view name)
{
    static constexpr std::string_view kOfLists[] = {"append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort"};
    static constexpr std::string_view kOfDicts[] = {"clear", "pop", "popitem", "setdefault", "update"};
    if (value.isList())
        return std::find(std::begin(kOfLists), std::end(kOfLists), name) != std::end(kOfLists);
    return value.isDict() && std::find(std::begin(kOfDicts), std::end(kOfDicts), name) != std::end(kOfDicts);
}

std::optional<Value> numberAttribute(const Value &value, std::string_view name)
{
    if (!value.isNumber())
        return std::nullopt;
    if (name == "real" || (name == "numerator" && value.isIntegral()))
        return value.isFloat() ? value : Value::integer(value.asInt());
    if (name == "imag")
        return value.isFloat() ? Value::real(0) : Value::integer(0);
    if (name == "denominator" && value.isIntegral())
        return Value::integer(1);
    return std::nullopt;
}

} // namespace luthier::text::jinja
