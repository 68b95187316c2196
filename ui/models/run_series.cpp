#include "ui/models/run_series.h"

#include <algorithm>
#include <cmath>

namespace luthier::ui {

void SeriesPoints::set(double step, double value)
{
    if (steps.empty() || step > steps.back()) { // almost always
        steps.push_back(step);
        values.push_back(value);
        return;
    }
    const auto place = std::lower_bound(steps.begin(), steps.end(), step);
    const auto at = place - steps.begin();
    if (*place == step) {
        values[static_cast<std::size_t>(at)] = value;
        return;
    }
    steps.insert(place, step);
    values.insert(values.begin() + at, value);
}

void SeriesPoints::cutAfter(double step)
{
    const auto first = std::upper_bound(steps.begin(), steps.end(), step);
    values.resize(static_cast<std::size_t>(first - steps.begin()));
    steps.erase(first, steps.end());
}

RunSeries::RunSeries(const run::RunView &view)
{
    for (const run::StepEvent &step : view.steps)
        addStep(step);
    for (const run::EvalEvent &eval : view.evals)
        addEval(eval);
    m_checkpoints = view.checkpoints;
    m_samples = view.samples;
    m_warnings = view.warnings;
    m_error = view.error;
    m_seconds = view.lastTime;
    m_earlierSeconds = view.seconds - view.lastTime;
}

void RunSeries::add(const run::EventBuffer::Batch &batch)
{
    for (const run::Event &event : batch.events)
        add(event);
}

void RunSeries::add(const run::Event &event)
{
    struct Visitor {
        RunSeries &series;
        void operator()(const run::StartEvent &) const {}
        void operator()(const run::PhaseEvent &phase) const { series.m_phase = phase; }
        void operator()(const run::StepEvent &step) const { series.addStep(step); }
        void operator()(const run::EvalEvent &eval) const { series.addEval(eval); }
        void operator()(const run::CheckpointEvent &checkpoint) const
        {
            std::vector<std::int64_t> &all = series.m_checkpoints;
            if (const auto place = std::lower_bound(all.begin(), all.end(), checkpoint.step);
                place == all.end() || *place != checkpoint.step)
                all.insert(place, checkpoint.step);
        }
        void operator()(const run::SampleEvent &sample) const { series.addSample(sample); }
        void operator()(const run::WarningEvent &warning) const { series.addWarning(warning); }
        void operator()(const run::ErrorEvent &failure) const { series.m_error = failure.error; }
        void operator()(const run::ResumeEvent &resumed) const { series.resume(resumed.fromStep); }
        void operator()(const run::FinishedEvent &) const { series.m_phase = {}; }
    };
    if (std::holds_alternative<run::ResumeEvent>(event.body)) { // the clock began again
        m_earlierSeconds += m_seconds;
        m_seconds = 0;
        m_pace.restart();
    }
    if (const auto *step = std::get_if<run::StepEvent>(&event.body))
        m_pace.add(step->step, event.time);
    m_seconds = std::max(m_seconds, event.time);
    std::visit(Visitor{*this}, event.body);
}

void RunSeries::set(const std::string &key, std::int64_t step, double value)
{
    m_curves[key].set(static_cast<double>(step), value);
}

void RunSeries::addStep(const run::StepEvent &event)
{
    set("loss", event.step, event.loss);
    set("lr", event.step, event.learningRate);
    set("grad_norm", event.step, event.gradientNorm);
    set("tokens_per_second", event.step, event.tokensPerSecond);
    for (const auto &[name, value] : event.metrics)
        set(name, event.step, value);
    if (!m_last || event.step >= m_last->step)
        m_last = event;
}

void RunSeries::addEval(const run::EvalEvent &event)
{
    set("eval/loss", event.step, event.loss);
    for (const auto &[name, value] : event.metrics)
        set("eval/" + name, event.step, value);
}

void RunSeries::addSample(const run::SampleEvent &event)
{
    const auto isSame = [&](const run::SampleEvent &known) { return known.step == event.step && known.prompt == event.prompt; };
    if (std::none_of(m_samples.begin(), m_samples.end(), isSame))
        m_samples.push_back(event);
}

void RunSeries::addWarning(const run::WarningEvent &event)
{
    const auto isSame = [&](const run::WarningEvent &known) { return known.code == event.code && known.what == event.what; };
    if (std::none_of(m_warnings.begin(), m_warnings.end(), isSame))
        m_warnings.push_back(event);
}

void RunSeries::resume(std::int64_t fromStep)
{
    for (auto &[key, points] : m_curves)
        points.cutAfter(static_cast<double>(fromStep));
    std::erase_if(m_checkpoints, [fromStep](std::int64_t step) { return step > fromStep; });
    std::erase_if(m_samples, [fromStep](const run::SampleEvent &sample) { return sample.step > fromStep; });
    m_error.reset();
    if (m_last && m_last->step > fromStep)
        m_last.reset();
}

const SeriesPoints *RunSeries::find(std::string_view key) const
{
    const auto found = m_curves.find(key);
    return found == m_curves.end() || found->second.steps.empty() ? nullptr : &found->second;
}

std::vector<std::string> RunSeries::keys() const
{
    std::vector<std::string> names;
    for (const auto &[name, points] : m_curves)
        if (!points.steps.empty())
            names.push_back(name);
    return names;
}

std::optional<double> RunSeries::bestLoss() const
{
    const SeriesPoints *points = find("eval/loss");
    if (points == nullptr)
        points = find("loss");
    std::optional<double> best;
    if (points != nullptr)
        for (const double value : points->values)
            if (std::isfinite(value) && (!best || value < *best))
                best = value;
    return best;
}

std::vector<double> sparkValues(const std::vector<double> &values, std::size_t count)
{
    if (values.size() <= count || count < 2)
        return values;
    std::vector<double> result;
    for (std::size_t i = 0; i < count; ++i) { // the mean of each stretch
        const std::size_t first = i * values.size() / count;
        const std::size_t last = (i + 1) * values.size() / count;
        double sum = 0;
        std::size_t finite = 0;
        for (std::size_t j = first; j < last; ++j)
            if (std::isfinite(values[j])) {
                sum += values[j];
                ++finite;
            }
        if (finite > 0)
            result.push_back(sum / static_cast<double>(finite));
    }
    return result;
}

} // namespace luthier::ui
