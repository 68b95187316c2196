#include "core/train/checkpoint_writer.h"

#include <cassert>
#include <chrono>
#include <utility>

namespace luthier::train {

CheckpointWriter::CheckpointWriter(fs::path runFolder, std::string baseModel, std::int64_t keep)
    : m_runFolder(std::move(runFolder)), m_keep(keep)
{
    m_snapshot.baseModel = std::move(baseModel);
}

CheckpointWriter::~CheckpointWriter()
{
    if (m_writing.valid())
        m_writing.wait();
}

void CheckpointWriter::begin(const CheckpointState &state, const nn::LoraWeights<float> &weights, Optimizer &moments)
{
    assert(!busy());
    m_snapshot.copy(state, weights, moments);
    m_writing = std::async(std::launch::async, [this]() -> Expected<std::int64_t> {
        LUTHIER_TRY(writeCheckpoint(m_runFolder, m_snapshot));
        removeOldCheckpoints(m_runFolder, m_keep);
        return m_snapshot.state.step;
    });
}

std::optional<Expected<std::int64_t>> CheckpointWriter::poll()
{
    if (!busy() || m_writing.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return std::nullopt;
    return m_writing.get();
}

std::optional<Expected<std::int64_t>> CheckpointWriter::finish()
{
    if (!busy())
        return std::nullopt;
    return m_writing.get();
}

} // namespace luthier::train
