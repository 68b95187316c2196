#include "core/text/jinja_sequence_filters.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_arithmetic.h"
#include "core/text/jinja_attributes.h"
#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_tests.h"

namespace luthier::text::jinja {

static Value withoutCase(Runtime &runtime, const Value &value)
{
    return value.isString() ? Value::string(lowerCased(runtime, value.text())) : value;
}

namespace {

// What a filter sorts, groups or compares by.
struct KeyGetter {
    Runtime &runtime;
    Value attribute = Value::none();
    bool isCaseSensitive = false;
    const Value *fallback = nullptr;

    Value operator()(const Value &item) const
    {
        const Value key = getAttributePath(runtime, item, attribute, fallback);
        return isCaseSensitive ? key : withoutCase(runtime, key);
    }
};

} // namespace

static std::vector<Value> keysOf(const std::vector<Value> &values, const KeyGetter &getKey)
{
    std::vector<Value> keys;
    keys.reserve(values.size());
    for (const Value &value : values)
        keys.push_back(getKey(value));
    return keys;
}

static Value attributeArgument(const BoundArguments &bound, std::size_t index)
{
    return bound.has(index) ? bound[index] : Value::none();
}

static Value filterJoin(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("join", arguments, {"d", "attribute"}, 0);
    std::vector<Text> parts;
    for (const Value &item : iterate(runtime, input))
        parts.push_back(toText(runtime, getAttributePath(runtime, item, attributeArgument(bound, 1))));
    return Value::string(joinText(runtime, parts, bound.has(0) ? toText(runtime, bound[0]) : Text()));
}

static Value filterFirst(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("first", arguments, {}, 0);
    const Value nothing = Value::undefined("No first item, sequence was empty.");
    if (auto *generator = input.objectAs<Generator>())
        return generator->next().value_or(nothing);
    const std::vector<Value> values = iterate(runtime, input);
    return values.empty() ? nothing : values.front();
}

static Value filterLast(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("last", arguments, {}, 0);
    if (input.objectAs<Generator>() != nullptr)
        failAtRuntime("'generator' object is not reversible");
    const std::vector<Value> values = iterate(runtime, input);
    return values.empty() ? Value::undefined("No last item, sequence was empty.") : values.back();
}

static Value filterRandom(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("random", arguments, {}, 0);
    lengthOf(input); // fails for what has no length, as Python does
    const std::vector<Value> values = iterate(runtime, input);
    return values.empty() ? Value::undefined("No random item, sequence was empty.") : values[runtime.random().below(values.size())];
}

static Value filterList(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("list", arguments, {}, 0);
    return Value::list(iterate(runtime, input), input.origin());
}

static Value filterItems(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("items", arguments, {}, 0);
    if (input.isUndefined())
        return makeGenerator({});
    if (!input.isDict())
        failAtRuntime("Can only get item pairs from a mapping.");
    return makeGenerator(*DictView(input, DictView::Part::Items).iterate(runtime));
}

static Value filterReverse(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("reverse", arguments, {}, 0);
    if (input.isString())
        return sliceOf(runtime, input, Value::none(), Value::none(), Value::integer(-1));
    std::vector<Value> values = iterate(runtime, input);
    std::reverse(values.begin(), values.end());
    const bool isReversible = input.objectAs<Generator>() == nullptr; // Python makes a list of what it cannot reverse
    return isReversible ? makeGenerator(std::move(values)) : Value::list(std::move(values));
}

static Value filterDictSort(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("dictsort", arguments, {"case_sensitive", "by", "reverse"}, 0);
    const std::string by = bound.has(1) ? toText(runtime, bound[1]).bytes() : "key";
    if (by != "key" && by != "value")
        failAtRuntime("You can only sort by either \"key\" or \"value\"");
    if (input.isUndefined())
        failUndefined(input);
    if (!input.isDict())
        failAtRuntime(fmt::format("'{}' object has no attribute 'items'", input.typeName()));
    const std::vector<Value> pairs = *DictView(input, DictView::Part::Items).iterate(runtime);
    const KeyGetter getKey{runtime, Value::integer(by == "key" ? 0 : 1), bound.truth(0, false)};
    return Value::list(sortedBy(runtime, pairs, keysOf(pairs, getKey), bound.truth(2, false)));
}

// "age,name" sorts by the first, then by the second attribute.
static Value sortKey(Runtime &runtime, const Value &item, const Value &attribute, bool isCaseSensitive)
{
    if (!attribute.isString())
        return KeyGetter{runtime, attribute, isCaseSensitive}(item);
    std::vector<Value> parts;
    for (const Text &name : splitBy(runtime, attribute.text(), ",", -1))
        parts.push_back(KeyGetter{runtime, Value::string(name), isCaseSensitive}(item));
    return Value::list(std::move(parts));
}

static Value filterSort(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("sort", arguments, {"reverse", "case_sensitive", "attribute"}, 0);
    const std::vector<Value> values = iterate(runtime, input);
    std::vector<Value> keys;
    for (const Value &value : values)
        keys.push_back(sortKey(runtime, value, attributeArgument(bound, 2), bound.truth(1, false)));
    return Value::list(sortedBy(runtime, values, keys, bound.truth(0, false)), input.origin());
}

static Value filterUnique(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("unique", arguments, {"case_sensitive", "attribute"}, 0);
    const KeyGetter getKey{runtime, attributeArgument(bound, 1), bound.truth(0, false)};
    std::vector<Value> seen;
    std::vector<Value> unique;
    for (const Value &value : iterate(runtime, input)) {
        const Value key = getKey(value);
        requireHashable(key);
        if (std::any_of(seen.begin(), seen.end(), [&](const Value &other) { return equals(runtime, key, other); }))
            continue;
        seen.push_back(key);
        unique.push_back(value);
    }
    return makeGenerator(std::move(unique));
}

template <bool isMaximum>
static Value filterExtreme(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound(isMaximum ? "max" : "min", arguments, {"case_sensitive", "attribute"}, 0);
    const KeyGetter getKey{runtime, attributeArgument(bound, 1), bound.truth(0, false)};
    const std::vector<Value> values = iterate(runtime, input);
    if (values.empty())
        return Value::undefined("No aggregated item, sequence was empty.");
    std::size_t best = 0;
    Value bestKey = getKey(values[0]);
    for (std::size_t i = 1; i < values.size(); ++i) {
        Value key = getKey(values[i]);
        const int order = compareOrder(runtime, key, bestKey, isMaximum ? ">" : "<");
        if (isMaximum ? order > 0 : order < 0) {
            best = i;
            bestKey = std::move(key);
        }
    }
    return values[best];
}

static Value filterSum(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("sum", arguments, {"attribute", "start"}, 0);
    Value total = bound.has(1) ? bound[1] : Value::integer(0);
    if (total.isString())
        failAtRuntime("sum() can't sum strings [use ''.join(seq) instead]");
    for (const Value &item : iterate(runtime, input))
        total = add(runtime, total, getAttributePath(runtime, item, attributeArgument(bound, 0)));
    return total;
}

static std::size_t positive(Int number, std::string_view what)
{
    if (number <= 0 || number > 1'000'000)
        failAtRuntime(fmt::format("{} needs a number from 1 to 1000000", what));
    return static_cast<std::size_t>(number);
}

static Value filterBatch(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("batch", arguments, {"linecount", "fill_with"}, 1);
    const std::size_t size = positive(bound.integer(0, 1), "batch");
    const std::vector<Value> values = iterate(runtime, input);
    std::vector<Value> batches;
    for (std::size_t begin = 0; begin < values.size(); begin += size) {
        const std::size_t end = std::min(begin + size, values.size());
        std::vector<Value> batch(values.begin() + static_cast<std::ptrdiff_t>(begin), values.begin() + static_cast<std::ptrdiff_t>(end));
        runtime.allocateItems(size);
        if (bound.hasValue(1))
            batch.resize(size, bound[1]);
        batches.push_back(Value::list(std::move(batch)));
    }
    return makeGenerator(std::move(batches));
}

static Value filterSlice(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("slice", arguments, {"slices", "fill_with"}, 1);
    const std::size_t count = positive(bound.integer(0, 1), "slice");
    const std::vector<Value> values = iterate(runtime, input);
    runtime.allocateItems(count * 3);
    const std::size_t perSlice = values.size() / count;
    const std::size_t withExtra = values.size() % count;
    std::vector<Value> slices;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t end = begin + perSlice + (i < withExtra ? 1 : 0);
        std::vector<Value> slice(values.begin() + static_cast<std::ptrdiff_t>(begin), values.begin() + static_cast<std::ptrdiff_t>(end));
        if (bound.hasValue(1) && i >= withExtra)
            slice.push_back(bound[1]);
        slices.push_back(Value::list(std::move(slice)));
        begin = end;
    }
    return makeGenerator(std::move(slices));
}

static Value filterGroupBy(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("groupby", arguments, {"attribute", "default", "case_sensitive"}, 1);
    const bool isCaseSensitive = bound.truth(2, false);
    const Value *fallback = bound.hasValue(1) ? &bound[1] : nullptr;
    const KeyGetter getKey{runtime, bound[0], isCaseSensitive, fallback};
    const KeyGetter getName{runtime, bound[0], true, fallback};
    const std::vector<Value> values = iterate(runtime, input);
    const std::vector<Value> sorted = sortedBy(runtime, values, keysOf(values, getKey), false);
    std::vector<Value> groups;
    for (std::size_t begin = 0; begin < sorted.size();) {
        const Value key = getKey(sorted[begin]);
        std::vector<Value> members;
        std::size_t end = begin;
        while (end < sorted.size() && equals(runtime, getKey(sorted[end]), key))
            members.push_back(sorted[end++]);
        groups.push_back(Value::object(std::make_shared<Group>(getName(sorted[begin]), Value::list(std::move(members)))));
        begin = end;
    }
    return Value::list(std::move(groups));
}

static Value mapAttribute(Runtime &runtime, const Value &input, const Arguments &arguments)
{
    const BoundArguments bound("map", arguments, {"attribute", "default"}, 1);
    const Value *fallback = bound.hasValue(1) ? &bound[1] : nullptr;
    std::vector<Value> mapped;
    for (const Value &item : iterate(runtime, input))
        mapped.push_back(getAttributePath(runtime, item, bound[0], fallback));
    return makeGenerator(std::move(mapped));
}

static std::string takeName(Arguments &arguments, std::string_view filter)
{
    if (arguments.positional.empty() || !arguments.positional.front().isString())
        failAtRuntime(fmt::format("{} requires the name of a filter or test", filter));
    std::string name = arguments.positional.front().bytes();
    arguments.positional.erase(arguments.positional.begin());
    return name;
}

static Value filterMap(Runtime &runtime, const Value &input, Arguments &arguments)
{
    if (!input.isTrue())
        return makeGenerator({}); // also for none, which cannot be iterated
    if (arguments.positional.empty() && !arguments.named.empty())
        return mapAttribute(runtime, input, arguments);
    const std::string name = takeName(arguments, "map");
    const Filter filter = findFilter(name);
    if (filter == nullptr)
        failAtRuntime(fmt::format("No filter named '{}'.", name));
    const Runtime::Nesting nesting(runtime);
    std::vector<Value> mapped;
    for (const Value &item : iterate(runtime, input)) {
        Arguments each = arguments;
        mapped.push_back(filter(runtime, item, each));
    }
    return makeGenerator(std::move(mapped));
}

template <bool wanted, bool byAttribute>
static Value filterSelect(Runtime &runtime, const Value &input, Arguments &arguments)
{
    if (!input.isTrue())
        return makeGenerator({}); // also for none, which cannot be iterated
    Value attribute = Value::none();
    if (byAttribute) {
        if (arguments.positional.empty())
            failAtRuntime("Missing parameter for attribute name");
        attribute = arguments.positional.front();
        arguments.positional.erase(arguments.positional.begin());
    }
    Test test = nullptr;
    if (!arguments.positional.empty()) {
        const std::string name = takeName(arguments, "select");
        test = findTest(name);
        if (test == nullptr)
            failAtRuntime(fmt::format("No test named '{}'.", name));
    }
    std::vector<Value> selected;
    for (const Value &item : iterate(runtime, input)) {
        const Value tested = getAttributePath(runtime, item, attribute);
        if ((test != nullptr ? test(runtime, tested, arguments) : tested.isTrue()) == wanted)
            selected.push_back(item);
    }
    return makeGenerator(std::move(selected));
}

static constexpr NamedFilter kFilters[] = {
    {"batch", filterBatch},
    {"dictsort", filterDictSort},
    {"first", filterFirst},
    {"groupby", filterGroupBy},
    {"items", filterItems},
    {"join", filterJoin},
    {"last", filterLast},
    {"list", filterList},
    {"map", filterMap},
    {"max", filterExtreme<true>},
    {"min", filterExtreme<false>},
    {"random", filterRandom},
    {"reject", filterSelect<false, false>},
    {"rejectattr", filterSelect<false, true>},
    {"reverse", filterReverse},
    {"select", filterSelect<true, false>},
    {"selectattr", filterSelect<true, true>},
    {"slice", filterSlice},
    {"sort", filterSort},
    {"sum", filterSum},
    {"unique", filterUnique},
};

std::span<const NamedFilter> sequenceFilters()
{
    return kFilters;
}

} // namespace luthier::text::jinja
