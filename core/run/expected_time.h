#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/config/run_spec.h"
#include "core/run/prepare.h"

// About how long a run will take, told before it starts. What a token costs is counted as 4 operations for each parameter (half
// of them forward, half backward; the weights themselves have no gradient); how fast this machine does them is known from earlier
// runs, and else guessed from its processor.
namespace luthier::run {

// How fast an earlier run was.
struct MeasuredSpeed {
    std::int64_t parameters = 0; // of its model
    config::Stage stage = config::Stage::Sft;
    std::int64_t threads = 0;
    double tokensPerSecond = 0; // while it took steps
    bool operator==(const MeasuredSpeed &) const = default;
};

// Operations a second that `threads` of a processor with these vector extensions (machine.h) can be expected to do in matrix
// products of float32.
double expectedOperationsPerSecond(std::int64_t threads, std::span<const std::string> extensions);

struct ExpectedTime {
    double seconds = 0;
    bool isMeasured = false; // from an earlier run
};

// `earlier`: the newest first; the one most like this run decides: the same stage before the same model before as many threads.
ExpectedTime expectedTime(const PreparedRun &run, std::span<const MeasuredSpeed> earlier, double operationsPerSecond);

} // namespace luthier::run
