#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/run/events.h"

namespace luthier::train {

// Stamps what a run tells with the time since it started. Engine thread only.
class Reporter {
public:
    Reporter(run::RunObserver &target, const Clock &clock);

    double seconds() const { return m_clock.seconds() - m_start; } // since this object was made
    void tell(run::EventBody body);
    // A new phase at once, progress inside it at most twice a second.
    void phase(std::string_view name, double progress);
    void warn(std::string code, std::string what);
    void rowLosses(std::span<const run::RowLoss> losses);

private:
    run::RunObserver &m_target;
    const Clock &m_clock;
    double m_start;
    std::string m_phase;
    double m_phaseTold = 0;
};

} // namespace luthier::train
