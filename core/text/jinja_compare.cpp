#include "core/text/jinja_compare.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_runtime.h"

namespace luthier::text::jinja {

static constexpr std::size_t kBytesPerStep = 64;

static bool equalItems(Runtime &runtime, const std::vector<Value> &left, const std::vector<Value> &right)
{
    return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(),
                                                     [&runtime](const Value &a, const Value &b) { return equals(runtime, a, b); });
}

static bool equalMappings(Runtime &runtime, const std::vector<Entry> &left, const std::vector<Entry> &right)
{
    if (left.size() != right.size())
        return false;
    return std::all_of(left.begin(), left.end(), [&](const Entry &entry) {
        const Value *other = findKey(runtime, right, entry.first);
        return other != nullptr && equals(runtime, entry.second, *other);
    });
}

static bool equalNumbers(const Value &left, const Value &right)
{
    if (left.isFloat() || right.isFloat())
        return left.asDouble() == right.asDouble();
    return left.asInt() == right.asInt();
}

bool equals(Runtime &runtime, const Value &left, const Value &right)
{
    runtime.step();
    if (left.isNumber() && right.isNumber())
        return equalNumbers(left, right);
    if (left.isString() && right.isString()) {
        runtime.step(std::min(left.text().size(), right.text().size()) / kBytesPerStep);
        return left.bytes() == right.bytes();
    }
    if ((left.isList() && right.isList()) || (left.isTuple() && right.isTuple()))
        return equalItems(runtime, left.items(), right.items());
    if (left.isDict() && right.isDict())
        return equalMappings(runtime, left.entries(), right.entries());
    if (left.isUndefined() && right.isUndefined())
        return true;
    const auto *leftRange = left.objectAs<Range>();
    const auto *rightRange = right.objectAs<Range>();
    if (leftRange != nullptr && rightRange != nullptr)
        return *leftRange == *rightRange;
    return left.isSameAs(right);
}

int compareOrder(Runtime &runtime, const Value &left, const Value &right, std::string_view symbol)
{
    runtime.step();
    if (left.isUndefined())
        failUndefined(left);
    if (right.isUndefined())
        failUndefined(right);
    if (left.isNumber() && right.isNumber()) {
        if (left.isFloat() || right.isFloat())
            return left.asDouble() < right.asDouble() ? -1 : left.asDouble() > right.asDouble() ? 1 : 0;
        return left.asInt() < right.asInt() ? -1 : left.asInt() > right.asInt() ? 1 : 0;
    }
    if (left.isString() && right.isString()) { // the order of UTF-8 bytes is that of code points
        runtime.step(std::min(left.text().size(), right.text().size()) / kBytesPerStep);
        return left.bytes().compare(right.bytes());
    }
    if ((left.isList() && right.isList()) || (left.isTuple() && right.isTuple())) {
        const auto &a = left.items();
        const auto &b = right.items();
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
            if (!equals(runtime, a[i], b[i]))
                return compareOrder(runtime, a[i], b[i], symbol);
        }
        return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
    }
    failAtRuntime(fmt::format("'{}' not supported between instances of '{}' and '{}'", symbol, left.typeName(), right.typeName()));
}

static bool containsText(Runtime &runtime, const Value &container, const Value &item)
{
    if (item.isUndefined() || !item.isString())
        failAtRuntime(fmt::format("'in <string>' requires string as left operand, not {}", item.typeName()));
    runtime.step(container.text().size() / kBytesPerStep);
    return container.bytes().find(item.bytes()) != std::string::npos;
}

bool contains(Runtime &runtime, const Value &container, const Value &item)
{
    if (container.isString())
        return containsText(runtime, container, item);
    if (container.isDict()) {
        requireHashable(item);
        return findKey(runtime, container.entries(), item) != nullptr;
    }
    if (const auto *nameSpace = container.objectAs<Namespace>(); nameSpace != nullptr || container.isNone() || container.isNumber())
        failAtRuntime(fmt::format("argument of type '{}' is not iterable", container.typeName()));
    const std::vector<Value> values = iterate(runtime, container);
    return std::any_of(values.begin(), values.end(), [&](const Value &value) { return equals(runtime, value, item); });
}

void requireHashable(const Value &key)
{
    if (key.isList() || key.isDict())
        failAtRuntime(fmt::format("unhashable type: '{}'", key.typeName()));
    if (key.isTuple())
        std::for_each(key.items().begin(), key.items().end(), requireHashable);
}

const Value *findKey(Runtime &runtime, const std::vector<Entry> &entries, const Value &key)
{
    for (const auto &[name, value] : entries) {
        if (equals(runtime, name, key))
            return &value;
    }
    return nullptr;
}

void setKey(Runtime &runtime, std::vector<Entry> &entries, Value key, Value value)
{
    requireHashable(key);
    for (auto &[name, old] : entries) {
        if (equals(runtime, name, key)) {
            old = std::move(value);
            return;
        }
    }
    runtime.allocateItems(2);
    entries.emplace_back(std::move(key), std::move(value));
}

std::vector<Value> sortedBy(Runtime &runtime, const std::vector<Value> &values, const std::vector<Value> &keys, bool descending)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return descending ? compareOrder(runtime, keys[b], keys[a], "<") < 0 : compareOrder(runtime, keys[a], keys[b], "<") < 0;
    });
    runtime.allocateItems(values.size());
    std::vector<Value> sorted;
    sorted.reserve(values.size());
    for (const std::size_t index : order)
        sorted.push_back(values[index]);
    return sorted;
}

} // namespace luthier::text::jinja
