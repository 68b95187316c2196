#include "core/store/run_ingest.h"

#include <cmath>
#include <limits>

#include "core/run/row_losses.h"
#include "tests/core/store/run_test_support.h"

namespace luthier::store {

namespace {

class Ingest : public RunIndexTest {
protected:
    Points losses() { return *store.series(name, "loss"); }
};

TEST_F(Ingest, ReadsTheNumbersOfEveryStep)
{
    run::StepEvent body;
    body.step = 1;
    body.loss = 2.5;
    body.learningRate = 1e-4;
    body.trainedTokens = 128;
    body.metrics = {{"rewards/margins", 0.25}};
    journal(folder, {{0.5, body}, {0.6, run::EvalEvent{1, 2.25, 100, {{"accuracy", 0.5}}}}});
    EXPECT_TRUE(*store.ingest(folder));
    EXPECT_EQ(losses(), (Points{{1, 2.5}}));
    EXPECT_EQ(*store.series(name, "lr"), (Points{{1, 1e-4}}));
    EXPECT_EQ(*store.series(name, "trained_tokens"), (Points{{1, 128}}));
    EXPECT_EQ(*store.series(name, "time"), (Points{{1, 0.5}}));
    EXPECT_EQ(*store.series(name, "rewards/margins"), (Points{{1, 0.25}}));
    EXPECT_EQ(*store.series(name, "eval/loss"), (Points{{1, 2.25}}));
    EXPECT_EQ(*store.series(name, "eval/accuracy"), (Points{{1, 0.5}}));
}

TEST_F(Ingest, TwiceIsTheSameAsOnce)
{
    journal(folder, {step(1, 2), {1, run::CheckpointEvent{1, "checkpoints/step-1"}}}, {{1, 10, 0.5, 4}});
    EXPECT_TRUE(*store.ingest(folder));
    EXPECT_FALSE(*store.ingest(folder));
    EXPECT_EQ(losses().size(), 1U);
    EXPECT_EQ(store.marks(name, "checkpoint")->size(), 1U);
    EXPECT_EQ(store.lossesOfStep(name, 1)->size(), 1U);
}

TEST_F(Ingest, ContinuesWhereItStopped)
{
    journal(folder, {step(1, 2)}, {{1, 10, 0.5, 4}});
    ASSERT_TRUE(store.ingest(folder));
    journal(folder, {step(2, 1)}, {{2, 10, 0.25, 4}});
    ASSERT_TRUE(store.ingest(folder));
    EXPECT_EQ(losses(), (Points{{1, 2}, {2, 1}}));
    EXPECT_EQ(store.lossesOfRow(name, 10)->size(), 2U);
}

TEST_F(Ingest, AResumptionSupersedesLaterSteps)
{
    journal(folder, {step(1, 3), step(2, 2), {1, run::CheckpointEvent{2, "checkpoints/step-2"}}, step(3, 1)},
            {{1, 10, 3, 1}, {2, 11, 2, 1}, {3, 12, 1, 1}});
    ASSERT_TRUE(store.ingest(folder));
    journal(folder, {{0, run::ResumeEvent{1}}, step(2, 5)}, {{2, 13, 5, 1}});
    ASSERT_TRUE(store.ingest(folder));
    EXPECT_EQ(losses(), (Points{{1, 3}, {2, 5}}));
    EXPECT_TRUE(store.marks(name, "checkpoint")->empty());
    EXPECT_EQ(store.marks(name, "resume")->size(), 1U);
    EXPECT_TRUE(store.lossesOfStep(name, 3)->empty());
    const auto ofStep2 = *store.lossesOfStep(name, 2);
    ASSERT_EQ(ofStep2.size(), 1U);
    EXPECT_EQ(ofStep2[0].rowId, 13);
}

TEST_F(Ingest, ATornLineAndATornRecordAreReportedAndNothingElseIsLost)
{
    journal(folder, {step(1, 2)}, {{1, 10, 0.5, 4}});
    for (const char *file : {"events.jsonl", "rows.bin"}) {
        auto writer = *FileWriter::open(folder / file, FileWriter::Mode::Append);
        ASSERT_TRUE(writer.write(std::string_view("{\"event\":\"st")));
        ASSERT_TRUE(writer.finish());
    }
    ASSERT_TRUE(store.ingest(folder));
    journal(folder, {step(2, 1)}, {{2, 11, 0.25, 4}});
    ASSERT_TRUE(store.ingest(folder));
    EXPECT_EQ(losses(), (Points{{1, 2}, {2, 1}}));
    EXPECT_EQ(store.marks(name, "warning")->size(), 1U);
    EXPECT_EQ(store.lossesOfStep(name, 2)->size(), 1U);
}

TEST_F(Ingest, ARowThatOccursTwiceInAStepIsKeptTwice)
{
    journal(folder, {}, {{1, 10, 0.5, 4}, {1, 10, 0.75, 4}});
    ASSERT_TRUE(store.ingest(folder));
    EXPECT_EQ(store.lossesOfStep(name, 1)->size(), 2U);
}

TEST_F(Ingest, ALossThatIsNoNumberStaysNoNumber)
{
    journal(folder, {step(1, std::numeric_limits<double>::quiet_NaN())}, {{1, 10, std::numeric_limits<double>::quiet_NaN(), 4}});
    ASSERT_TRUE(store.ingest(folder));
    ASSERT_EQ(losses().size(), 1U);
    EXPECT_TRUE(std::isnan(losses()[0].value));
    EXPECT_TRUE(std::isnan((*store.lossesOfStep(name, 1))[0].nll));
}

TEST_F(Ingest, AJournalThatGotShorterIsReadFromItsStart)
{
    journal(folder, {step(1, 2), step(2, 1)}, {{1, 10, 0.5, 4}});
    ASSERT_TRUE(store.ingest(folder));
    fs::remove(run::RunPaths{folder}.events());
    fs::remove(run::RunPaths{folder}.rows());
    journal(folder, {step(1, 7)});
    ASSERT_TRUE(store.ingest(folder));
    EXPECT_EQ(losses(), (Points{{1, 7}}));
    EXPECT_TRUE(store.lossesOfStep(name, 1)->empty());
}

TEST_F(Ingest, AForgottenRunLeavesNothingAndItsFolderStays)
{
    journal(folder, {step(1, 2)}, {{1, 10, 0.5, 4}});
    auto database = *Database::open(runsFile(workspace()));
    ASSERT_TRUE(ingestRun(database, folder));
    ASSERT_TRUE(forgetRun(database, *database.integer("SELECT id FROM run").value()));
    for (const char *table : {"run", "metric", "mark", "row_loss"})
        EXPECT_EQ(*database.integer(std::string("SELECT count(*) FROM ") + table), 0) << table;
    EXPECT_TRUE(fs::exists(run::RunPaths{folder}.events()));
}

TEST_F(Ingest, AFolderThatIsNoRunIsAnError)
{
    EXPECT_EQ(store.ingest(workspace()).error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace luthier::store
