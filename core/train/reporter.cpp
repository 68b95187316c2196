#include "core/train/reporter.h"

#include <utility>

namespace luthier::train {
namespace {

constexpr double kProgressEvery = 0.5; // seconds

} // namespace

Reporter::Reporter(run::RunObserver &target, const Clock &clock) : m_target(target), m_clock(clock), m_start(clock.seconds()) {}

void Reporter::tell(run::EventBody body)
{
    m_target.onEvent({seconds(), std::move(body)});
}

void Reporter::phase(std::string_view name, double progress)
{
    if (name == m_phase && seconds() - m_phaseTold < kProgressEvery)
        return;
    m_phase = name;
    m_phaseTold = seconds();
    tell(run::PhaseEvent{m_phase, progress});
}

void Reporter::warn(std::string code, std::string what)
{
    tell(run::WarningEvent{std::move(code), std::move(what)});
}

void Reporter::rowLosses(std::span<const run::RowLoss> losses)
{
    m_target.onRowLosses(losses);
}

} // namespace luthier::train
