#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Every string, number and container inside gets `origin`.
Value fromJson(Runtime &runtime, const Json &json, Origin origin);

struct JsonStyle {
    bool ensureAscii = false;
    std::optional<std::string> indent; // of one level; nothing: all on one line
    std::string itemSeparator = ", ";
    std::string keySeparator = ": ";
    bool sortKeys = false;
};

// json.dumps of Python. Characters and punctuation keep the origin of the value they belong to.
Text toJsonText(Runtime &runtime, const Value &value, const JsonStyle &style);

} // namespace luthier::text::jinja
