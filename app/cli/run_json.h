#pragma once

#include "core/base/json.h"
#include "core/run/run_view.h"

namespace luthier::cli {

Json summaryJson(const run::RunView &view); // a line of `runs`
Json curveJson(const run::RunView &view);   // {"step", "loss", "lr", "grad_norm"} as parallel lists

} // namespace luthier::cli
