#pragma once

#include <cstdint>
#include <optional>

#include "core/config/run_spec.h"

namespace luthier::train {

// Learning-rate schedules with the formulas of transformers (get_scheduler). Steps count from 0: with a warm-up the first
// step runs at rate 0 (warmup_stable_decay: at its floor).
struct Schedule {
    enum class Curve { Linear, Cosine, OneMinusSqrt }; // of warmup_stable_decay's two slopes

    config::SchedulerType type = config::SchedulerType::Constant;
    double learningRate = 0;
    std::int64_t warmupSteps = 0;
    std::int64_t totalSteps = 1;

    double restarts = 1;         // cosine_with_restarts: cycles
    double polynomialEnd = 1e-7; // polynomial: the last rate, absolute
    double polynomialPower = 1;
    std::optional<std::int64_t> timescale;  // inverse_sqrt; unset: the warm-up, or 10000 without one
    double floor = 0;                       // cosine_with_min_lr and warmup_stable_decay: share of the rate that remains
    std::optional<std::int64_t> decaySteps; // warmup_stable_decay; unset: a tenth of all steps
    Curve warmupCurve = Curve::Linear;      // warmup_stable_decay
    Curve decayCurve = Curve::Cosine;

    // The schedule of a spec. cosine_with_min_lr, which has no default floor in transformers, ends at a tenth of the rate.
    static Schedule fromSpec(const config::TrainSpec &spec, std::int64_t totalSteps);

    double at(std::int64_t step) const; // the rate of step 0, 1, …
};

// warmup_steps, or else ceil(warmup_ratio * totalSteps).
std::int64_t warmupStepsOf(const config::TrainSpec &spec, std::int64_t totalSteps);

} // namespace luthier::train
