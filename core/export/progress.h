#pragma once

#include <string_view>

#include "core/base/expected.h"
#include "core/base/translate.h"
#include "core/run/engine.h"

namespace luthier::exporting {

// The caller's progress, divided into stages. A stage reports 0 … 1 of itself; the caller saying no is Cancelled.
class Progress {
public:
    explicit Progress(const run::ProgressCallback &callback) : m_callback(callback) {}

    // The following reports are about `what` and take the bar from here to `until` of the whole.
    void begin(std::string_view what, double until)
    {
        m_from = m_until;
        m_until = until;
        m_what = what;
    }
    bool wanted(double fraction) const { return !m_callback || m_callback(m_from + fraction * (m_until - m_from), m_what); }
    Expected<void> report(double fraction) const
    {
        if (!wanted(fraction))
            return fail(ErrorCode::Cancelled, LUTHIER_TR("The export was cancelled; nothing was written."));
        return {};
    }

private:
    const run::ProgressCallback &m_callback;
    std::string_view m_what; // of static life
    double m_from = 0;
    double m_until = 0;
};

} // namespace luthier::exporting
