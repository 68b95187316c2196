#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/config/run_spec.h"

namespace luthier::config {

// Everything that is wrong with a spec before any file is opened: values out of range, and rules between options. Each is
// a BadSetting whose `where` is an option's key path. Empty: the spec can be prepared.
std::vector<Error> validate(const RunSpec &spec);

} // namespace luthier::config
