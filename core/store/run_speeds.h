#pragma once

#include <cstddef>
#include <vector>

#include "core/run/expected_time.h"
#include "core/store/run_store.h"

namespace luthier::store {

// How fast the newest runs of the index were that took steps; the newest first.
Expected<std::vector<run::MeasuredSpeed>> measuredSpeeds(RunStore &runs, std::size_t most = 20);

} // namespace luthier::store
