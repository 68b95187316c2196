#include "core/run/observers.h"

#include <utility>

namespace luthier::run {

TeeObserver::TeeObserver(std::vector<RunObserver *> targets) : m_targets(std::move(targets)) {}

void TeeObserver::onEvent(const Event &event)
{
    for (RunObserver *target : m_targets)
        target->onEvent(event);
}

void TeeObserver::onRowLosses(std::span<const RowLoss> losses)
{
    for (RunObserver *target : m_targets)
        target->onRowLosses(losses);
}

void EventBuffer::onEvent(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    m_batch.events.push_back(event);
}

void EventBuffer::onRowLosses(std::span<const RowLoss> losses)
{
    const std::lock_guard lock(m_mutex);
    m_batch.losses.insert(m_batch.losses.end(), losses.begin(), losses.end());
}

EventBuffer::Batch EventBuffer::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_batch, {});
}

} // namespace luthier::run
