#include "ui/bridge/planner.h"

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class PlannerTest : public BridgeTest {
protected:
    PlannerTest()
    {
        QObject::connect(&planner, &Planner::planned, &planner, [this](const run::PreparedRun &run) { plans.push_back(run); });
        QObject::connect(&planner, &Planner::failed, &planner, [this](const Error &failure) { errors.push_back(failure); });
        spec.name = "tiny";
        spec.model.path = test::fixture("parity/llama/model").string();
        spec.dataset.path = test::fixture("parity/llama/samples.jsonl").string();
    }
    Planner planner{background, host};
    config::RunSpec spec;
    std::vector<run::PreparedRun> plans;
    std::vector<Error> errors;
};

TEST_F(PlannerTest, PlansOnceForTheLastOfManyChanges)
{
    for (int rank = 1; rank <= 8; ++rank) {
        spec.method.rank = rank;
        planner.request(spec);
    }
    EXPECT_TRUE(planner.isPlanning());
    EXPECT_TRUE(waitUntil([&] { return !planner.isPlanning(); }));
    ASSERT_EQ(plans.size(), 1U) << (errors.empty() ? "" : describeError(errors[0]));
    EXPECT_EQ(plans[0].spec.method.rank, 8);
    EXPECT_GT(plans[0].plan.value("steps", 0), 0);
    EXPECT_TRUE(run::listRuns(workspace())->empty());
}

TEST_F(PlannerTest, ASpecThatCannotBeIsAnError)
{
    spec.model.path = "/none";
    planner.request(spec);
    EXPECT_TRUE(waitUntil([&] { return !errors.empty(); }));
    EXPECT_TRUE(plans.empty());
}

TEST_F(PlannerTest, TheLimitsOfThePersonHold)
{
    host.setLimits({1, 1'000});
    planner.request(spec);
    EXPECT_TRUE(waitUntil([&] { return plans.size() == 1; }));
    EXPECT_EQ(plans[0].memoryLimitBytes, 1'000U);
    EXPECT_FALSE(plans[0].plan["warnings"].empty());
}

TEST_F(PlannerTest, ClearedItTellsNothing)
{
    planner.request(spec);
    planner.clear();
    EXPECT_FALSE(planner.isPlanning());
    QTest::qWait(400);
    EXPECT_TRUE(plans.empty());
}

} // namespace
} // namespace luthier::ui
