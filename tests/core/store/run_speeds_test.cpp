#include "core/store/run_speeds.h"

#include "tests/core/store/run_test_support.h"

namespace luthier::store {

namespace {

class RunSpeeds : public RunIndexTest {
protected:
    static run::Event fastStep(std::int64_t number, double tokensPerSecond)
    {
        run::Event event = step(number, 1);
        std::get<run::StepEvent>(event.body).tokensPerSecond = tokensPerSecond;
        return event;
    }
    std::vector<run::MeasuredSpeed> speeds(std::size_t most = 20)
    {
        EXPECT_TRUE(store.ingestAll());
        return *measuredSpeeds(store, most);
    }
};

TEST_F(RunSpeeds, AreTheMiddleOfARunsSteps)
{
    journal(folder, {fastStep(1, 20), fastStep(2, 400), fastStep(3, 410), fastStep(4, 420), fastStep(5, 30)});
    const auto found = speeds();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_DOUBLE_EQ(found[0].tokensPerSecond, 400);
}

TEST_F(RunSpeeds, OfRunsThatTookNoStepAreLeftOut)
{
    EXPECT_TRUE(speeds().empty());
}

TEST_F(RunSpeeds, ComeTheNewestFirstAndNoMoreThanAskedFor)
{
    const fs::path second = makeRun("second", 1'800'000'000'000);
    journal(folder, {fastStep(1, 100)});
    journal(second, {fastStep(1, 200)});
    const auto found = speeds();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_DOUBLE_EQ(found[0].tokensPerSecond, 200);
    EXPECT_EQ(speeds(1).size(), 1U);
}

TEST_F(RunSpeeds, SayWhichModelAndHowManyThreads)
{
    const Json json = {{"schema", 1},
                       {"name", "first"},
                       {"created", "2023-11-14T22:13:20Z"},
                       {"plan", {{"parameters", 135}}},
                       {"spec", {{"stage", "dpo"}, {"threads", 2}}}};
    ASSERT_TRUE(writeFileAtomic(run::RunPaths{folder}.runJson(), dumpJson(json)));
    journal(folder, {fastStep(1, 100)});
    EXPECT_EQ(speeds(), (std::vector{run::MeasuredSpeed{135, config::Stage::Dpo, 2, 100}}));
}

} // namespace

} // namespace luthier::store
