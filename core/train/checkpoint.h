#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/arch/model_config.h"
#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/nn/adapters.h"
#include "core/train/optimizers.h"

namespace luthier::train {

// A checkpoint is checkpoints/step-N/ of a run:
//
//   adapter_config.json, adapter_model.safetensors   the adapter, a PEFT folder like any other
//   optimizer.safetensors                            the optimiser's numbers, flat, in the order of the adapter's parameters
//   state.json                                       CheckpointState, and the XXH3-128 of the other files
//
// It is written to checkpoints/.step-N.part, fsynced and renamed: a folder step-N is whole or was damaged later, which the
// hashes tell. Order of rows, dropout masks and schedules are functions of the step and need no state.

struct CheckpointState {
    std::int64_t step = 0; // optimiser steps done
    double epoch = 0;
    std::string specHash;              // of the run's settings
    std::int64_t microBatchTokens = 0; // a resumed run divides its steps in the same way, to the same bits
    std::int64_t optimizerSteps = 0;
    std::int64_t lastEvalStep = 0; // 0: none yet
    double lastLoss = 0;
    bool operator==(const CheckpointState &) const = default;
};

// A copy of everything a checkpoint holds, so that it can be written while the run goes on. Its memory is used again.
struct Snapshot {
    CheckpointState state;
    nn::LoraWeights<float> adapter;
    std::vector<std::pair<std::string, std::vector<float>>> optimizer;
    std::string baseModel; // for the adapter's configuration

    void copy(const CheckpointState &now, const nn::LoraWeights<float> &weights, Optimizer &moments);
};

Expected<void> writeCheckpoint(const fs::path &runFolder, const Snapshot &snapshot);
// Removes all but the newest `keep`, and what a crash left half written.
void removeOldCheckpoints(const fs::path &runFolder, std::int64_t keep);

struct LoadedCheckpoint {
    fs::path folder;
    CheckpointState state;
    nn::LoraWeights<float> adapter;
    std::vector<std::pair<std::string, std::vector<float>>> optimizer;

    // Fills the optimiser; BadFile if it is of another kind or size.
    Expected<void> restore(Optimizer &target) const;
};

// Checks the hashes, then reads. BadFile if anything is missing or changed.
Expected<LoadedCheckpoint> readCheckpoint(const arch::ModelConfig &config, const fs::path &folder);

struct NewestCheckpoint {
    std::optional<LoadedCheckpoint> checkpoint; // none: the run starts from its beginning
    std::vector<Error> damaged;                 // newer ones that cannot be used
};
NewestCheckpoint newestCheckpoint(const arch::ModelConfig &config, const fs::path &runFolder);

} // namespace luthier::train
