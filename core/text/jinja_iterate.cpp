#include "core/text/jinja_iterate.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

static std::vector<Value> charactersOf(Runtime &runtime, const Value &value)
{
    const std::vector<std::size_t> offsets = characterOffsets(value.bytes());
    runtime.allocateItems(2 * offsets.size());
    std::vector<Value> characters;
    characters.reserve(offsets.size());
    for (std::size_t i = 0; i + 1 < offsets.size(); ++i)
        characters.push_back(Value::string(value.text().slice(offsets[i], offsets[i + 1])));
    return characters;
}

std::vector<Value> iterate(Runtime &runtime, const Value &value)
{
    if (value.isUndefined())
        return {};
    if (value.isString())
        return charactersOf(runtime, value);
    if (value.isList() || value.isTuple()) {
        runtime.allocateItems(value.items().size());
        return value.items();
    }
    if (value.isDict()) {
        runtime.allocateItems(value.entries().size());
        std::vector<Value> keys;
        keys.reserve(value.entries().size());
        for (const auto &entry : value.entries())
            keys.push_back(entry.first);
        return keys;
    }
    if (value.isObject()) {
        if (auto values = value.object().iterate(runtime))
            return *std::move(values);
    }
    failAtRuntime(fmt::format("'{}' object is not iterable", value.typeName()));
}

bool isIterable(const Value &value)
{
    if (value.isObject())
        return dynamic_cast<const Iterable *>(&value.object()) != nullptr;
    return !value.isNone() && !value.isNumber();
}

std::size_t lengthOf(const Value &value)
{
    if (value.isUndefined())
        return 0;
    if (value.isString())
        return characterCount(value.bytes());
    if (value.isList() || value.isTuple())
        return value.items().size();
    if (value.isDict())
        return value.entries().size();
    if (value.isObject()) {
        if (const auto length = value.object().length())
            return *length;
    }
    failAtRuntime(fmt::format("object of type '{}' has no len()", value.typeName()));
}

static std::optional<std::size_t> checkedIndex(Int index, std::size_t length)
{
    const Int size = static_cast<Int>(length);
    const Int fromStart = index < 0 ? index + size : index;
    if (fromStart < 0 || fromStart >= size)
        return std::nullopt;
    return static_cast<std::size_t>(fromStart);
}

static std::optional<Value> characterOf(Runtime &runtime, const Value &value, Int index)
{
    runtime.step(value.text().size() / 64);
    const std::string &bytes = value.bytes();
    const auto wanted = checkedIndex(index, characterCount(bytes));
    if (!wanted)
        return std::nullopt;
    std::size_t at = 0;
    for (std::size_t i = 0; i < *wanted; ++i)
        at = characterAt(bytes, at).end;
    return Value::string(value.text().slice(at, characterAt(bytes, at).end), value.isMarkup());
}

std::optional<Value> itemAt(Runtime &runtime, const Value &value, const Value &key)
{
    if (value.isUndefined())
        failUndefined(value);
    if (value.isDict()) {
        if (key.isList() || key.isDict())
            return std::nullopt;
        const Value *found = findKey(runtime, value.entries(), key);
        return found != nullptr ? std::optional(*found) : std::nullopt;
    }
    if (!key.isIntegral())
        return std::nullopt;
    if (value.isString())
        return characterOf(runtime, value, key.asInt());
    const auto *range = value.objectAs<Range>();
    if (range != nullptr) {
        const auto index = checkedIndex(key.asInt(), range->count());
        return index ? std::optional(Value::integer(range->valueAt(*index))) : std::nullopt;
    }
    if (!value.isList() && !value.isTuple())
        return std::nullopt;
    const auto index = checkedIndex(key.asInt(), value.items().size());
    return index ? std::optional(value.items()[*index]) : std::nullopt;
}

namespace {

// The indices that a slice selects, as slice.indices() of Python gives them.
struct SliceRange {
    Int start = 0;
    Int stop = 0;
    Int step = 1;

    bool has(Int index) const { return step > 0 ? index < stop : index > stop; }
};

} // namespace

static Int boundOf(const Value &bound, Int fallback)
{
    if (bound.isNone())
        return fallback;
    if (bound.isUndefined())
        failUndefined(bound);
    if (!bound.isIntegral())
        failAtRuntime("slice indices must be integers or None or have an __index__ method");
    return bound.asInt();
}

static SliceRange resolveSlice(const Value &start, const Value &stop, const Value &step, std::size_t length)
{
    const Int size = static_cast<Int>(length);
    SliceRange range;
    range.step = boundOf(step, 1);
    if (range.step == 0)
        failAtRuntime("slice step cannot be zero");
    const Int lowest = range.step > 0 ? 0 : -1;
    const Int highest = range.step > 0 ? size : size - 1;
    const auto clamp = [&](Int index) { return std::clamp(index < 0 ? index + size : index, lowest, highest); };
    range.start = start.isNone() ? (range.step > 0 ? lowest : highest) : clamp(boundOf(start, 0));
    range.stop = stop.isNone() ? (range.step > 0 ? highest : lowest) : clamp(boundOf(stop, 0));
    range.step = std::clamp(range.step, -size - 1, size + 1);
    return range;
}

static Value sliceText(const Value &value, const std::vector<std::size_t> &offsets, const SliceRange &range)
{
    const Text &text = value.text();
    Text part;
    if (range.step == 1) {
        const Int last = std::max(range.start, range.stop);
        part = text.slice(offsets[static_cast<std::size_t>(range.start)], offsets[static_cast<std::size_t>(last)]);
        return Value::string(std::move(part), value.isMarkup());
    }
    for (Int i = range.start; range.has(i); i += range.step)
        part.append(text, offsets[static_cast<std::size_t>(i)], offsets[static_cast<std::size_t>(i) + 1]);
    return Value::string(std::move(part), value.isMarkup());
}

Value sliceOf(Runtime &runtime, const Value &value, const Value &start, const Value &stop, const Value &step)
{
    if (value.isUndefined())
        failUndefined(value);
    if (value.isString()) {
        runtime.allocate(value.text().size() * 2);
        const std::vector<std::size_t> offsets = characterOffsets(value.bytes());
        return sliceText(value, offsets, resolveSlice(start, stop, step, offsets.size() - 1));
    }
    const auto *sequence = value.objectAs<Range>();
    if (!value.isList() && !value.isTuple() && sequence == nullptr)
        failAtRuntime(value.isDict() ? "unhashable type: 'slice'" : fmt::format("'{}' object is not subscriptable", value.typeName()));
    const std::vector<Value> all = iterate(runtime, value);
    const SliceRange range = resolveSlice(start, stop, step, all.size());
    std::vector<Value> chosen;
    for (Int i = range.start; range.has(i); i += range.step)
        chosen.push_back(all[static_cast<std::size_t>(i)]);
    return value.isTuple() ? Value::tuple(std::move(chosen), value.origin()) : Value::list(std::move(chosen), value.origin());
}

} // namespace luthier::text::jinja
