#pragma once

#include <string_view>

#include "core/config/run_spec.h"

namespace luthier::config {

// False where another setting makes this one meaningless: the closeness of a run that does not learn from preferences, the
// memories of an optimizer that has none. Such an option is kept, but need not be shown.
bool optionMatters(const RunSpec &spec, std::string_view key);

} // namespace luthier::config
