#include "core/train/schedules.h"

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/config/enum_tables.h"
#include "tests/support/paths.h"

namespace luthier::train {

namespace {

config::SchedulerType typeOf(const std::string &name)
{
    for (const auto &entry : config::enumTable(static_cast<const config::SchedulerType *>(nullptr)))
        if (name == entry.name)
            return entry.value;
    ADD_FAILURE() << "no schedule " << name;
    return config::SchedulerType::Constant;
}

Schedule::Curve curveOf(const std::string &name)
{
    return name == "cosine" ? Schedule::Curve::Cosine : name == "1-sqrt" ? Schedule::Curve::OneMinusSqrt : Schedule::Curve::Linear;
}

Schedule scheduleOf(const Json &file, const Json &described)
{
    Schedule schedule;
    const Json &kwargs = described["kwargs"];
    schedule.type = typeOf(described["type"]);
    schedule.learningRate = file["base_lr"];
    schedule.warmupSteps = file["warmup_steps"];
    schedule.totalSteps = file["total_steps"];
    schedule.restarts = kwargs.value("num_cycles", 1.0);
    schedule.polynomialEnd = kwargs.value("lr_end", 1e-7);
    schedule.polynomialPower = kwargs.value("power", 1.0);
    if (kwargs.contains("timescale"))
        schedule.timescale = kwargs["timescale"].get<std::int64_t>();
    schedule.floor = kwargs.value("min_lr_rate", kwargs.value("min_lr_ratio", 0.0));
    if (kwargs.contains("num_decay_steps"))
        schedule.decaySteps = kwargs["num_decay_steps"].get<std::int64_t>();
    schedule.warmupCurve = curveOf(kwargs.value("warmup_type", "linear"));
    schedule.decayCurve = curveOf(kwargs.value("decay_type", "cosine"));
    return schedule;
}

} // namespace

TEST(Schedules, EveryRateIsThatOfTheReference)
{
    const Json file = readJsonFile(test::fixture("parity/schedules.json")).value();
    for (const auto &[label, described] : file["schedules"].items()) {
        const Schedule schedule = scheduleOf(file, described);
        for (std::int64_t step = 0; step < schedule.totalSteps; ++step) {
            const double expected = described["lr"][static_cast<std::size_t>(step)];
            EXPECT_NEAR(schedule.at(step), expected, 1e-17) << label << " step " << step;
        }
    }
}

TEST(Schedules, WarmupRatioIsRoundedUpAndGivesWayToSteps)
{
    config::TrainSpec spec;
    spec.warmupRatio = 0.03;
    EXPECT_EQ(warmupStepsOf(spec, 101), 4);
    EXPECT_EQ(warmupStepsOf(spec, 100), 3);
    spec.warmupSteps = 7;
    EXPECT_EQ(warmupStepsOf(spec, 100), 7);
}

TEST(Schedules, EverySchedulesOfASpecStaysBetweenZeroAndTheRate)
{
    for (const auto &entry : config::enumTable(static_cast<const config::SchedulerType *>(nullptr))) {
        config::TrainSpec spec;
        spec.lrScheduler = entry.value;
        spec.warmupRatio = 0.1;
        for (const std::int64_t total : {1, 2, 7, 100}) {
            const Schedule schedule = Schedule::fromSpec(spec, total);
            for (std::int64_t step = 0; step < total; ++step) {
                EXPECT_GE(schedule.at(step), 0) << entry.name;
                EXPECT_LE(schedule.at(step), spec.learningRate) << entry.name;
            }
        }
    }
}

TEST(Schedules, CosineToAFloorEndsNearATenth)
{
    config::TrainSpec spec;
    spec.lrScheduler = config::SchedulerType::CosineWithMinLr;
    EXPECT_NEAR(Schedule::fromSpec(spec, 1000).at(999), spec.learningRate * 0.1, 1e-8);
}

TEST(Schedules, ARateOfZeroStaysZero)
{
    config::TrainSpec spec;
    spec.learningRate = 0;
    spec.lrScheduler = config::SchedulerType::Polynomial;
    EXPECT_EQ(Schedule::fromSpec(spec, 10).at(5), 0);
}

} // namespace luthier::train
