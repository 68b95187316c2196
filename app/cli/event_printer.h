#pragma once

#include <span>
#include <string>

#include "app/cli/output.h"
#include "core/base/clock.h"
#include "core/run/events.h"

namespace luthier::cli {

// Shows a run as it goes. With --json every event is a line on standard output; else one line that is written over, with
// progress, loss, speed and time left, at most ten times a second, or plain lines where standard output is no terminal.
class EventPrinter final : public run::RunObserver {
public:
    EventPrinter(const Output &output, const Clock &clock);
    void onEvent(const run::Event &event) override;
    void onRowLosses(std::span<const run::RowLoss>) override {}

private:
    void show(const run::StartEvent &event);
    void show(const run::PhaseEvent &event);
    void show(const run::StepEvent &event);
    void show(const run::EvalEvent &event);
    void show(const run::CheckpointEvent &event);
    void show(const run::SampleEvent &event);
    void show(const run::WarningEvent &event);
    void show(const run::ErrorEvent &event);
    void show(const run::ResumeEvent &event);
    void show(const run::FinishedEvent &event);

    void liveLine(const std::string &text, bool now); // written over by the next one
    void line(const std::string &text);               // stays
    std::string stepLine(const run::StepEvent &event) const;

    const Output &m_output;
    const Clock &m_clock;
    bool m_terminal;
    double m_lastShown = -1e9;
    std::size_t m_liveWidth = 0;
    double m_time = 0; // of the event being shown
    std::int64_t m_totalSteps = 0;
    std::int64_t m_firstStep = 0; // of this process
    double m_firstStepTime = 0;
};

} // namespace luthier::cli
