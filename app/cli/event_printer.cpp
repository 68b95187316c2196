#include "app/cli/event_printer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <unistd.h>

#include "core/base/text.h"

namespace luthier::cli {
namespace {

constexpr double kTerminalInterval = 0.1; // seconds between two live lines
constexpr double kPlainInterval = 5;      // between two lines in a log
constexpr int kBarCells = 20;

std::string bar(double fraction)
{
    const int full = std::clamp(static_cast<int>(std::lround(fraction * kBarCells)), 0, kBarCells);
    std::string text;
    for (int i = 0; i < kBarCells; ++i)
        text += i < full ? "█" : "░";
    return text;
}

} // namespace

EventPrinter::EventPrinter(const Output &output, const Clock &clock)
    : m_output(output), m_clock(clock), m_terminal(isatty(STDOUT_FILENO) == 1)
{
}

void EventPrinter::onEvent(const run::Event &event)
{
    if (m_output.json()) {
        m_output.line(toJson(event));
        return;
    }
    m_time = event.time;
    std::visit([this](const auto &body) { show(body); }, event.body);
}

void EventPrinter::liveLine(const std::string &text, bool now)
{
    const double time = m_clock.seconds();
    if (!now && time - m_lastShown < (m_terminal ? kTerminalInterval : kPlainInterval))
        return;
    m_lastShown = time;
    if (!m_terminal) {
        m_output.text(text + "\n");
        return;
    }
    const std::size_t width = displayWidth(text);
    m_output.text("\r" + text + std::string(m_liveWidth > width ? m_liveWidth - width : 0, ' '));
    m_liveWidth = width;
}

void EventPrinter::line(const std::string &text)
{
    if (m_liveWidth > 0)
        m_output.text("\n");
    m_liveWidth = 0;
    m_output.text(text + "\n");
}

void EventPrinter::show(const run::StartEvent &event)
{
    m_totalSteps = event.plan.value("steps", std::int64_t{0});
    line(fmt::format("{} rows, {} steps, {} of {} parameters trained, {} of memory expected",
                     formatCount(event.plan.value("rows", std::uint64_t{0})), formatCount(static_cast<std::uint64_t>(m_totalSteps)),
                     formatCount(event.plan.value("trainable", std::uint64_t{0})),
                     formatCount(event.plan.value("parameters", std::uint64_t{0})),
                     formatBytes(event.plan.value("predicted_peak_bytes", std::uint64_t{0}))));
}

void EventPrinter::show(const run::PhaseEvent &event)
{
    if (m_terminal && event.phase != "train")
        liveLine(fmt::format("{} {} {:3.0f} %", bar(event.progress), event.phase, 100 * event.progress), /*now=*/false);
}

std::string EventPrinter::stepLine(const run::StepEvent &event) const
{
    const double done = m_totalSteps > 0 ? static_cast<double>(event.step) / static_cast<double>(m_totalSteps) : 0;
    std::string left;
    if (event.step > m_firstStep && m_totalSteps > event.step) {
        const double secondsPerStep = (m_time - m_firstStepTime) / static_cast<double>(event.step - m_firstStep);
        left = ", " + formatDuration(secondsPerStep * static_cast<double>(m_totalSteps - event.step)) + " left";
    }
    return fmt::format("{} step {}/{}  loss {:.4f}  {:.0f} tokens/s{}", bar(done), event.step, m_totalSteps, event.loss,
                       event.tokensPerSecond, left);
}

void EventPrinter::show(const run::StepEvent &event)
{
    if (m_firstStep == 0) {
        m_firstStep = event.step;
        m_firstStepTime = m_time;
    }
    liveLine(stepLine(event), /*now=*/event.step == m_totalSteps);
}

void EventPrinter::show(const run::EvalEvent &event)
{
    line(fmt::format("step {}: loss on the rows kept for checking {:.4f}", event.step, event.loss));
}

void EventPrinter::show(const run::CheckpointEvent &event)
{
    if (!m_terminal)
        line(fmt::format("step {}: saved {}", event.step, event.folder));
}

void EventPrinter::show(const run::SampleEvent &event)
{
    line(fmt::format("step {}: {}\n  {}", event.step, event.prompt, event.answer));
}

void EventPrinter::show(const run::WarningEvent &event)
{
    m_output.note("luthier: " + event.what);
}

void EventPrinter::show(const run::ErrorEvent &)
{
    if (m_liveWidth > 0)
        m_output.text("\n"); // the error itself is what the call returns, and is shown once
    m_liveWidth = 0;
}

void EventPrinter::show(const run::ResumeEvent &event)
{
    line(fmt::format("Goes on from step {}.", event.fromStep));
}

void EventPrinter::show(const run::FinishedEvent &event)
{
    line(event.outcome == run::Outcome::Completed ? fmt::format("Done: {}", event.folder)
                                                  : fmt::format("The run is {}; \"luthier resume\" goes on.", outcomeName(event.outcome)));
}

} // namespace luthier::cli
