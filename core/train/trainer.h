#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/models/decoder.h"
#include "core/run/engine.h"

namespace luthier::train {

// What the trainer needs of the program around it; everything may be left empty.
struct TrainEnvironment {
    // Called between layers and while paused: short requests of others (score, generate) are served here.
    std::function<void()> serveInteractive;
    // Loads the model's weights, or hands out ones that are loaded already. Empty: DecoderWeights<float>::load.
    std::function<Expected<std::shared_ptr<const models::DecoderWeights<float>>>(const arch::ModelFiles &files,
                                                                                 const std::function<bool(double)> &progress)>
        loadWeights;
    std::uint64_t freeMemoryBytes = 0; // 0: as much as the system says
    const Clock *clock = nullptr;      // null: the system's
};

// Trains the run in request.runFolder, from its beginning or from its newest whole checkpoint. Holds the run's lock, writes
// its journal, and tells `observer` the same; blocks until the run is over. Engine thread; initialiseRuntime() was called.
//
// control.stop ends it within a layer: outcome Stopped, a checkpoint of the last finished step. An error is told as an
// Error event and a Finished event with outcome Failed, and then returned; what was reached before it is kept in a checkpoint.
// Busy if somebody else trains the run; Exists if it has begun and is not to be resumed.
Expected<run::TrainResult> train(const run::TrainRequest &request, run::RunControl &control, run::RunObserver &observer,
                                 const TrainEnvironment &environment = {});

} // namespace luthier::train
