#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/observers.h"
#include "core/run/run_view.h"
#include "ui/models/step_pace.h"

namespace luthier::ui {

// One curve of a run: the same number of both, steps ascending.
struct SeriesPoints {
    std::vector<double> steps;
    std::vector<double> values;          // NaN where it was not a number
    void set(double step, double value); // replaces a value that is there
    void cutAfter(double step);
};

// What a run has told so far, as curves and marks. Built from events as they come, from a folder, or both: an event that is
// there already changes nothing. Curves are called as in runs.sqlite: "loss", "lr", "grad_norm", "tokens_per_second",
// "eval/loss", and further ones of the method such as "rewards/margins".
class RunSeries {
public:
    RunSeries() = default;
    explicit RunSeries(const run::RunView &view);

    void add(const run::Event &event);
    void add(const run::EventBuffer::Batch &batch);

    const SeriesPoints *find(std::string_view key) const; // null: there is none
    std::vector<std::string> keys() const;                // sorted
    const std::vector<std::int64_t> &checkpoints() const { return m_checkpoints; }
    const std::vector<run::SampleEvent> &samples() const { return m_samples; }
    const std::vector<run::WarningEvent> &warnings() const { return m_warnings; }
    void forgetError() { m_error.reset(); }
    const std::optional<Error> &error() const { return m_error; }        // the last one that was not overcome by resuming
    const std::optional<run::StepEvent> &last() const { return m_last; } // the step taken last
    const run::PhaseEvent &phase() const { return m_phase; }             // what the run is busy with; empty: nothing was told
    const StepPace &pace() const { return m_pace; }                      // since the program saw its first step
    double seconds() const { return m_earlierSeconds + m_seconds; }      // of training
    // Evaluation loss where it was measured, else training loss.
    std::optional<double> bestLoss() const;

private:
    void resume(std::int64_t fromStep);
    void set(const std::string &key, std::int64_t step, double value);
    void addStep(const run::StepEvent &event);
    void addEval(const run::EvalEvent &event);
    void addSample(const run::SampleEvent &event);
    void addWarning(const run::WarningEvent &event);

    std::map<std::string, SeriesPoints, std::less<>> m_curves;
    std::vector<std::int64_t> m_checkpoints;
    std::vector<run::SampleEvent> m_samples;
    std::vector<run::WarningEvent> m_warnings;
    std::optional<Error> m_error;
    std::optional<run::StepEvent> m_last;
    run::PhaseEvent m_phase;
    double m_earlierSeconds = 0; // of stretches before a resumption
    double m_seconds = 0;        // of this one
    StepPace m_pace;
};

// At most `count` values that keep the course of a curve, for a small picture.
std::vector<double> sparkValues(const std::vector<double> &values, std::size_t count);

} // namespace luthier::ui
