#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/arch/model_config.h"
#include "core/base/json.h"
#include "core/config/remedies.h"
#include "core/config/run_spec.h"

namespace luthier::arch {

// Sizes of the adapter, without its numbers: enough for the plan.
struct AdapterSizes {
    std::int64_t parameters = 0;
    std::int64_t xaWidth = 0; // columns of all saved x A^T of one layer: the sum of its modules' ranks (the largest layer's)
};

struct LengthSummary { // of a run's training rows, in tokens
    std::int64_t rows = 0;
    std::int64_t longestRow = 0; // all sequences of the row together
    std::int64_t longestSequence = 0;
    std::int64_t totalTokens = 0; // of one epoch
    std::int64_t trainedTokens = 0;
};

struct MemoryItem {
    std::string name; // "weights", "activations" (with all scratch), "adapter", "gradients", "optimizer", "checkpoint", "program"
    std::uint64_t bytes = 0;
};

// What a run will hold in memory, known before it starts. The trainer sizes its arena from the same numbers.
struct MemoryPlan {
    std::vector<MemoryItem> items;
    std::uint64_t arenaBytes = 0;      // activations and scratch: what the trainer reserves
    std::uint64_t peakBytes = 0;       // all items
    std::int64_t microBatchTokens = 0; // rows are packed into micro-batches of at most this many (a longer row is alone)
    std::int64_t parameters = 0;
    std::int64_t trainable = 0;
    std::int64_t stepsPerEpoch = 0;
    std::int64_t steps = 0;
    std::vector<std::string> fits; // if over the limit: what would make it fit, whole sentences, best first; else empty
    std::vector<config::SettingChange> changes; // of each of them, the setting that it asks to change; an empty key: none
};

// Bytes of one micro-batch's buffers: the layout that models::DecoderPass allocates, piece by piece. `trained` keeps every
// layer's activations.
std::uint64_t passBytes(const ModelConfig &config, const AdapterSizes &adapter, std::int64_t maxTokens, std::int64_t longestSegment,
                        bool training);

// `limitBytes`: what the run may use (the spec's memory limit, or what the machine has free). The micro-batch is as large
// as is useful (about 2048 tokens) and as fits.
MemoryPlan planMemory(const ModelConfig &config, const config::RunSpec &spec, const AdapterSizes &adapter, const LengthSummary &lengths,
                      std::uint64_t limitBytes);
// Another micro-batch in a plan that is made: the one a resumed run began with.
void fixMicroBatch(MemoryPlan &plan, const ModelConfig &config, const AdapterSizes &adapter, const LengthSummary &lengths,
                   std::int64_t microBatchTokens);
// Of the spec's rank and list of layers (an unknown name counts nothing; the adapter itself refuses it).
AdapterSizes adapterSizes(const ModelConfig &config, const config::MethodSpec &method);
// Rows that a run learns from, repetitions counted: max_steps full steps, or else the epochs, rounded, at least one row.
std::int64_t rowsToSee(const config::TrainSpec &train, std::int64_t rows);
Json toJson(const MemoryPlan &plan);

} // namespace luthier::arch
