#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

bool equals(Runtime &runtime, const Value &left, const Value &right); // Python's ==
// Negative, zero or positive; fails for types Python cannot order. `symbol` ("<") is for the message.
int compareOrder(Runtime &runtime, const Value &left, const Value &right, std::string_view symbol);
bool contains(Runtime &runtime, const Value &container, const Value &item); // item in container

void requireHashable(const Value &key);
const Value *findKey(Runtime &runtime, const std::vector<Entry> &entries, const Value &key); // null if it is not there
void setKey(Runtime &runtime, std::vector<Entry> &entries, Value key, Value value);

// Stable, ascending or descending, comparing `keys[i]` for `values[i]`.
std::vector<Value> sortedBy(Runtime &runtime, const std::vector<Value> &values, const std::vector<Value> &keys, bool descending);

} // namespace luthier::text::jinja
