#pragma once

#include <cstdint>
#include <future>
#include <optional>

#include "core/train/checkpoint.h"

namespace luthier::train {

// Writes checkpoints on a thread of its own: the step loop waits for the copy only. One at a time.
class CheckpointWriter {
public:
    CheckpointWriter(fs::path runFolder, std::string baseModel, std::int64_t keep);
    ~CheckpointWriter(); // waits for the one under way

    // Copies, then writes in the background. Call finish() first if one is under way.
    void begin(const CheckpointState &state, const nn::LoraWeights<float> &weights, Optimizer &moments);
    bool busy() const { return m_writing.valid(); }
    // The step of a checkpoint that has been written since the last call, or its error; nothing while it is under way.
    std::optional<Expected<std::int64_t>> poll();
    std::optional<Expected<std::int64_t>> finish(); // the same, but waits

private:
    fs::path m_runFolder;
    std::int64_t m_keep;
    Snapshot m_snapshot;
    std::future<Expected<std::int64_t>> m_writing;
};

} // namespace luthier::train
