#pragma once

#include <optional>
#include <string_view>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// range, dict, namespace, cycler, joiner, lipsum, raise_exception, strftime_now; nothing for other names.
std::optional<Value> findGlobal(std::string_view name);

} // namespace luthier::text::jinja
