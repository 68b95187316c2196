#include "core/store/run_store.h"

#include "tests/core/store/run_test_support.h"

namespace luthier::store {

namespace {

class Runs : public RunIndexTest {
protected:
    void ingestAll()
    {
        const auto report = store.ingestAll();
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->problems.empty());
    }
};

TEST_F(Runs, AreListedNewestFirstWithProgressAndLosses)
{
    const fs::path second = makeRun("second", 1'800'000'000'000);
    journal(folder, {step(1, 3),
                     step(2, 2),
                     {1, run::EvalEvent{1, 2.5, 10, {}}},
                     {1, run::EvalEvent{2, 2.75, 10, {}}},
                     {2, run::FinishedEvent{run::Outcome::Completed, "adapter"}}});
    ingestAll();
    const auto all = *store.list();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].run, second.filename().string());
    EXPECT_EQ(all[0].status.state, run::RunState::Prepared);
    EXPECT_FALSE(all[0].loss);
    EXPECT_EQ(all[0].step, 0);
    EXPECT_EQ(all[1].name, "first");
    EXPECT_EQ(all[1].steps, 30);
    EXPECT_EQ(all[1].step, 2);
    EXPECT_EQ(all[1].loss, 2);
    EXPECT_EQ(all[1].bestEvalLoss, 2.5);
    EXPECT_EQ(all[1].status, (run::RunStatus{run::RunState::Finished, run::Outcome::Completed}));
    EXPECT_EQ(store.summary(name)->step, 2);
}

TEST_F(Runs, AnIndexThatIsDeletedGivesTheSameAnswersAgain)
{
    journal(folder, {step(1, 3), step(2, 2), {1, run::SampleEvent{2, "q", "a"}}}, {{1, 10, 0.5, 4}, {2, 10, 0.25, 4}});
    ASSERT_TRUE(run::writeNotes(folder, {"", "good", {"tag"}, true, {}, {}}));
    ingestAll();
    const auto answers = [&] {
        Json json = Json::array();
        for (const RunSummary &summary : std::vector<RunSummary>(*store.list()))
            json.push_back({summary.run, summary.step, summary.loss.value_or(-1), run::toJson(summary.notes),
                            run::runStateName(summary.status.state)});
        for (const std::string &key : std::vector<std::string>(*store.metricKeys(name)))
            for (const MetricPoint &point : std::vector<MetricPoint>(*store.series(name, key)))
                json.push_back({key, point.step, point.value});
        for (const run::Event &event : std::vector<run::Event>(*store.marks(name, "")))
            json.push_back(run::toJson(event));
        for (const run::RowLoss &loss : std::vector<run::RowLoss>(*store.lossesOfRow(name, 10)))
            json.push_back({loss.step, loss.nll, loss.tokens});
        return dumpJson(json);
    };
    const std::string before = answers();
    {
        const RunStore closed = std::move(store);
    }
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(runsFile(workspace()).string() + suffix);
    store = *RunStore::open(workspace());
    ingestAll();
    EXPECT_EQ(answers(), before);
}

TEST_F(Runs, ADamagedIndexIsBuiltAgain)
{
    {
        const RunStore closed = std::move(store);
    }
    ASSERT_TRUE(writeFileAtomic(runsFile(workspace()), std::string(9000, 'x')));
    store = *RunStore::open(workspace());
    ingestAll();
    EXPECT_EQ(store.list()->size(), 1U);
}

TEST_F(Runs, WhoseFolderIsGoneAreForgotten)
{
    ingestAll();
    fs::remove_all(folder);
    ingestAll();
    EXPECT_TRUE(store.list()->empty());
    EXPECT_EQ(store.series(name, "loss").error().code, ErrorCode::NotFound);
}

TEST_F(Runs, OneThatCannotBeReadDoesNotHideTheOthers)
{
    const fs::path damaged = makeRun("damaged");
    ASSERT_TRUE(writeFileAtomic(run::RunPaths{damaged}.runJson(), "{"));
    const auto report = *store.ingestAll();
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_NE(report.problems[0].where.find("damaged"), std::string::npos);
    EXPECT_EQ(store.list()->size(), 1U);
}

TEST_F(Runs, KeepTheirDescriptionMarksAndKeys)
{
    journal(folder, {step(1, 3), {1, run::WarningEvent{"slow", "This is slow."}}, {1, run::CheckpointEvent{1, "checkpoints/step-1"}}});
    ingestAll();
    EXPECT_EQ((*store.runJson(name))["name"], "first");
    EXPECT_EQ(store.marks(name, "warning")->size(), 1U);
    EXPECT_EQ(store.marks(name, "")->size(), 2U);
    const auto keys = *store.metricKeys(name);
    EXPECT_NE(std::find(keys.begin(), keys.end(), "loss"), keys.end());
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    EXPECT_TRUE(store.series(name, "no such key")->empty());
}

TEST_F(Runs, TellTheLatestLossOfEveryRow)
{
    journal(folder, {}, {{1, 10, 3, 4}, {1, 11, 2, 4}, {2, 10, 1, 4}});
    ingestAll();
    const auto latest = *store.latestRowLosses(name);
    ASSERT_EQ(latest.size(), 2U);
    EXPECT_EQ(latest[0].rowId, 10);
    EXPECT_EQ(latest[0].nll, 1);
    EXPECT_EQ(latest[1].nll, 2);
}

TEST_F(Runs, NotesGoIntoTheFolderAndTheIndex)
{
    ingestAll();
    const run::RunNotes notes{"the best", "best", {"legal"}, true, {{"sample/1/0", 1}}, {}};
    ASSERT_TRUE(store.setNotes(name, notes));
    EXPECT_EQ(store.summary(name)->notes, notes);
    EXPECT_EQ(store.summary(name)->name, "the best");
    EXPECT_EQ(*run::readNotes(folder), notes);
    EXPECT_EQ(store.setNotes("none", notes).error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace luthier::store
