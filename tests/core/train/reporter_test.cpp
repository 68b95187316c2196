#include "core/train/reporter.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

class HandClock final : public Clock {
public:
    double seconds() const override { return now; }
    std::int64_t unixMilliseconds() const override { return 0; }
    double now = 100;
};

} // namespace

TEST(Reporter, StampsEventsWithTheTimeSinceItsStart)
{
    HandClock clock;
    Recorder recorder;
    Reporter reporter(recorder, clock);
    clock.now = 102.5;
    reporter.warn("code", "What.");
    EXPECT_DOUBLE_EQ(recorder.events.at(0).time, 2.5);
    EXPECT_EQ(recorder.all<run::WarningEvent>().at(0).code, "code");
}

TEST(Reporter, TellsANewPhaseAtOnceAndProgressTwiceASecond)
{
    HandClock clock;
    Recorder recorder;
    Reporter reporter(recorder, clock);
    reporter.phase("load", 0);
    reporter.phase("load", 0.1);
    clock.now += 0.6;
    reporter.phase("load", 0.2);
    reporter.phase("train", 0);
    const auto phases = recorder.all<run::PhaseEvent>();
    ASSERT_EQ(phases.size(), 3);
    EXPECT_DOUBLE_EQ(phases[1].progress, 0.2);
    EXPECT_EQ(phases[2].phase, "train");
}

} // namespace luthier::train
