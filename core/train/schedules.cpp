#include "core/train/schedules.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace luthier::train {
namespace {

using config::SchedulerType;

double ratio(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(std::max<std::int64_t>(1, whole));
}

double halfCosine(double progress)
{
    return 0.5 * (1 + std::cos(std::numbers::pi * progress));
}

double rising(Schedule::Curve curve, double progress) // 0 to 1
{
    switch (curve) {
    case Schedule::Curve::Linear: return progress;
    case Schedule::Curve::Cosine: return 0.5 * (1 - std::cos(std::numbers::pi * progress));
    case Schedule::Curve::OneMinusSqrt: return 1 - std::sqrt(1 - progress);
    }
    return progress;
}

double falling(Schedule::Curve curve, double progress) // 1 to 0
{
    switch (curve) {
    case Schedule::Curve::Linear: return 1 - progress;
    case Schedule::Curve::Cosine: return halfCosine(progress);
    case Schedule::Curve::OneMinusSqrt: return 1 - std::sqrt(progress);
    }
    return 1 - progress;
}

double withFloor(double factor, double floor)
{
    return std::max(0.0, factor * (1 - floor) + floor);
}

double stableDecay(const Schedule &schedule, std::int64_t step)
{
    const std::int64_t decaySteps = schedule.decaySteps.value_or((schedule.totalSteps + 9) / 10);
    const std::int64_t decayStart = std::max(schedule.warmupSteps, schedule.totalSteps - decaySteps);
    if (step < schedule.warmupSteps)
        return withFloor(rising(schedule.warmupCurve, ratio(step, schedule.warmupSteps)), schedule.floor);
    if (step < decayStart)
        return 1;
    if (step < decayStart + decaySteps)
        return withFloor(falling(schedule.decayCurve, ratio(step - decayStart, decaySteps)), schedule.floor);
    return schedule.floor;
}

double polynomial(const Schedule &schedule, double progress)
{
    const double end = std::min(schedule.polynomialEnd, schedule.learningRate) / schedule.learningRate;
    return progress > 1 ? end : (1 - end) * std::pow(1 - progress, schedule.polynomialPower) + end;
}

double inverseSqrt(const Schedule &schedule, std::int64_t step)
{
    const std::int64_t timescale = schedule.timescale.value_or(schedule.warmupSteps > 0 ? schedule.warmupSteps : 10000);
    return 1 / std::sqrt(static_cast<double>(step + timescale - schedule.warmupSteps) / static_cast<double>(timescale));
}

double restarting(double cycles, double progress)
{
    return progress >= 1 ? 0 : std::max(0.0, halfCosine(std::fmod(cycles * progress, 1.0)));
}

// What the rate is multiplied with after the warm-up.
double afterWarmup(const Schedule &schedule, std::int64_t step)
{
    const double progress = ratio(step - schedule.warmupSteps, schedule.totalSteps - schedule.warmupSteps);
    switch (schedule.type) {
    case SchedulerType::Linear: return std::max(0.0, 1 - progress);
    case SchedulerType::Cosine: return std::max(0.0, halfCosine(progress));
    case SchedulerType::CosineWithRestarts: return restarting(schedule.restarts, progress);
    case SchedulerType::Polynomial: return polynomial(schedule, progress);
    case SchedulerType::Constant: return 1;
    case SchedulerType::ConstantWithWarmup: return 1;
    case SchedulerType::InverseSqrt: return inverseSqrt(schedule, step);
    case SchedulerType::CosineWithMinLr: return withFloor(halfCosine(progress), schedule.floor);
    case SchedulerType::WarmupStableDecay: return stableDecay(schedule, step);
    }
    return 1;
}

} // namespace

std::int64_t warmupStepsOf(const config::TrainSpec &spec, std::int64_t totalSteps)
{
    if (spec.warmupSteps > 0)
        return spec.warmupSteps;
    return static_cast<std::int64_t>(std::ceil(spec.warmupRatio * static_cast<double>(totalSteps)));
}

Schedule Schedule::fromSpec(const config::TrainSpec &spec, std::int64_t totalSteps)
{
    Schedule schedule;
    schedule.type = spec.lrScheduler;
    schedule.learningRate = spec.learningRate;
    schedule.totalSteps = totalSteps;
    schedule.warmupSteps = warmupStepsOf(spec, totalSteps);
    schedule.floor = spec.lrScheduler == SchedulerType::CosineWithMinLr ? 0.1 : 0.0;
    return schedule;
}

double Schedule::at(std::int64_t step) const
{
    if (learningRate <= 0)
        return 0;
    const bool warmsUp = type != SchedulerType::Constant && type != SchedulerType::WarmupStableDecay;
    if (warmsUp && step < warmupSteps)
        return learningRate * ratio(step, warmupSteps);
    return learningRate * afterWarmup(*this, step);
}

} // namespace luthier::train
