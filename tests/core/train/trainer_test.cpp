#include "core/train/trainer.h"

#include <algorithm>

#include "core/arch/memory_plan.h"
#include "core/run/journal_reader.h"
#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

// Shuffled, with dropout, a schedule, clipping, and several micro-batches in a step.
void makeHard(TestRun &run)
{
    run.spec.train.maxSteps = 8;
    run.spec.train.batchSize = 5;
    run.spec.dataset.shuffle = true;
    run.spec.method.dropout = 0.2;
    run.spec.train.lrScheduler = config::SchedulerType::Cosine;
    run.spec.train.warmupSteps = 2;
    run.spec.train.maxGradNorm = 1;
    run.spec.train.weightDecay = 0.01;
}

// So little memory that only one or two rows fit into a micro-batch.
TrainEnvironment tight(const TestRun &run)
{
    const arch::ModelConfig config = arch::openModel(run.spec.model.path).value().config;
    arch::LengthSummary lengths{8, 0, 0, 0, 0};
    for (const data::TrainingRow &row : sampleRows())
        lengths.longestRow = lengths.longestSequence = std::max(lengths.longestRow, row.tokens());
    TrainEnvironment environment;
    environment.freeMemoryBytes = arch::planMemory(config, run.spec, arch::adapterSizes(config, run.spec.method), lengths, 1).peakBytes + 1;
    return environment;
}

void stopAfter(TestRun &run, std::int64_t step)
{
    run.recorder.onStep = [&run, step](const run::StepEvent &event) {
        if (event.step == step)
            run.control.stop = true;
    };
}

} // namespace

TEST(Train, AResumedRunIsBitIdenticalToAnUninterruptedOne)
{
    TestRun whole;
    makeHard(whole);
    whole.prepare(sampleRows());
    ASSERT_TRUE(whole.train(false, tight(whole)));
    EXPECT_LT(whole.recorder.all<run::StartEvent>().at(0).plan["micro_batch_tokens"].get<int>(), 100) << "several micro-batches";

    TestRun halves;
    makeHard(halves);
    halves.prepare(sampleRows());
    stopAfter(halves, 5);
    const auto first = halves.train(false, tight(halves)).value();
    EXPECT_EQ(first.outcome, run::Outcome::Stopped);
    EXPECT_EQ(first.steps, 5);
    halves.control.stop = false;
    const auto second = halves.train(true).value(); // with all the memory there is
    EXPECT_EQ(second.outcome, run::Outcome::Completed);
    EXPECT_EQ(second.steps, 8);
    EXPECT_EQ(halves.recorder.all<run::ResumeEvent>().at(0).fromStep, 5);
    EXPECT_EQ(halves.adapterBytes(), whole.adapterBytes());
    EXPECT_EQ(second.lastLoss, whole.recorder.all<run::StepEvent>().back().loss);
}

TEST(Train, AKilledRunGoesOnFromItsCheckpoint)
{
    TestRun whole;
    makeHard(whole);
    whole.spec.train.saveSteps = 3;
    whole.prepare(sampleRows());
    ASSERT_TRUE(whole.train());
    const std::string expected = whole.adapterBytes();

    // What a kill after step 5 leaves: the checkpoint of step 3, a journal without an end, a half-written checkpoint.
    fs::remove_all(run::RunPaths{whole.folder()}.adapter());
    for (const std::int64_t step : run::checkpointSteps(whole.folder()))
        fs::remove_all(run::RunPaths{whole.folder()}.checkpoint(step));
    TestRun killed;
    makeHard(killed);
    killed.spec.train.saveSteps = 3;
    killed.prepare(sampleRows());
    stopAfter(killed, 5);
    ASSERT_TRUE(killed.train());
    fs::remove_all(run::RunPaths{killed.folder()}.checkpoint(5));
    fs::create_directories(run::RunPaths{killed.folder()}.checkpoints() / ".step-5.part");
    killed.control.stop = false;
    killed.recorder.onStep = {};
    ASSERT_TRUE(killed.train(true));
    EXPECT_EQ(killed.recorder.all<run::ResumeEvent>().at(0).fromStep, 3);
    EXPECT_EQ(killed.adapterBytes(), expected);
}

TEST(Train, AResumedPreferenceRunIsBitIdentical)
{
    std::vector<std::string> bytes;
    for (const bool interrupted : {false, true}) {
        TestRun run;
        run.spec.stage = config::Stage::Dpo;
        run.spec.train.maxSteps = 4;
        run.spec.dataset.shuffle = true;
        run.prepare(pairRows(), pairRows());
        if (interrupted) {
            stopAfter(run, 2);
            ASSERT_TRUE(run.train());
            run.control.stop = false;
        }
        ASSERT_TRUE(run.train(interrupted));
        bytes.push_back(run.adapterBytes());
    }
    EXPECT_EQ(bytes[0], bytes[1]);
}

TEST(Train, AStopInTheMiddleOfAStepKeepsTheLastFinishedOne)
{
    TestRun run;
    run.spec.train.maxSteps = 100;
    run.prepare(sampleRows());
    int layers = 0;
    TrainEnvironment environment;
    environment.serveInteractive = [&] {
        if (++layers == 10) // two layers forward and back a step: in the third one
            run.control.stop = true;
    };
    const auto result = run.train(false, environment).value();
    EXPECT_EQ(result.outcome, run::Outcome::Stopped);
    EXPECT_EQ(result.steps, 2);
    EXPECT_EQ(layers, 10) << "within a layer";
    EXPECT_EQ(result.adapter, run::RunPaths{run.folder()}.checkpoint(2));
    EXPECT_TRUE(fs::exists(result.adapter / "adapter_model.safetensors"));
    EXPECT_EQ(run.recorder.all<run::FinishedEvent>().at(0).outcome, run::Outcome::Stopped);
}

TEST(Train, AStopBeforeTheFirstStepLeavesNoCheckpoint)
{
    TestRun run;
    run.prepare(sampleRows());
    run.control.stop = true;
    const auto result = run.train().value();
    EXPECT_EQ(result.outcome, run::Outcome::Stopped);
    EXPECT_EQ(result.steps, 0);
    EXPECT_TRUE(run::checkpointSteps(run.folder()).empty());
    run.control.stop = false;
    run.spec.train.maxSteps = 1;
    EXPECT_EQ(run.train(true).value().outcome, run::Outcome::Completed);
}

TEST(Train, ARunThatDivergesStopsBeforeItsNumbersAreSpoilt)
{
    TestRun run;
    run.spec.train.maxSteps = 50;
    run.spec.train.learningRate = 10;
    run.spec.train.optimizer = config::OptimizerType::Sgd;
    run.spec.train.weightDecay = 1;
    run.prepare(sampleRows());
    const auto result = run.train();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Diverged);
    EXPECT_EQ(result.error().where.rfind("step ", 0), 0) << result.error().where;
    EXPECT_NE(result.error().what.find("10"), std::string::npos) << "names rows: " << result.error().what;
    EXPECT_EQ(run.recorder.all<run::ErrorEvent>().size(), 1);
    EXPECT_EQ(run.recorder.all<run::FinishedEvent>().at(0).outcome, run::Outcome::Failed);
    for (const run::StepEvent &step : run.recorder.all<run::StepEvent>())
        EXPECT_TRUE(std::isfinite(step.loss));
}

TEST(Train, TheJournalHoldsWhatTheObserverHeard)
{
    TestRun run;
    run.spec.train.maxSteps = 3;
    run.prepare(sampleRows(), sampleRows());
    ASSERT_TRUE(run.train());
    const auto journal = run::readJournal(run.folder()).value();
    ASSERT_EQ(journal.size(), run.recorder.events.size());
    for (std::size_t i = 0; i < journal.size(); ++i)
        EXPECT_EQ(journal[i].body.index(), run.recorder.events[i].body.index());
    EXPECT_TRUE(std::holds_alternative<run::StartEvent>(journal.front().body));
    EXPECT_TRUE(std::holds_alternative<run::FinishedEvent>(journal.back().body));
    EXPECT_EQ(run::runStatus(run.folder()).value().state, run::RunState::Finished);
}

TEST(Train, ARunThatHasBegunIsNotStartedAgain)
{
    TestRun run;
    run.spec.train.maxSteps = 1;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    const auto again = run.train();
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Exists);
    EXPECT_EQ(run.train(true).value().steps, 1) << "resuming a finished run only writes its end again";
}

TEST(Train, ARunThatSomebodyTrainsIsBusy)
{
    TestRun run;
    run.prepare(sampleRows());
    const auto lock = run::lockRun(run.folder());
    ASSERT_TRUE(lock);
    EXPECT_EQ(run.train().error().code, ErrorCode::Busy);
}

TEST(Train, ChangedSettingsAreNotResumed)
{
    TestRun run;
    run.spec.train.maxSteps = 2;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    run.spec.train.learningRate = 1e-3;
    run.prepare(sampleRows());
    EXPECT_EQ(run.train(true).error().code, ErrorCode::BadFile);
}

TEST(Train, ADamagedCheckpointIsToldAndTheOlderOneUsed)
{
    TestRun run;
    run.spec.train.maxSteps = 4;
    run.spec.train.saveSteps = 2;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    const std::string expected = run.adapterBytes();
    ASSERT_TRUE(writeFileAtomic(run::RunPaths{run.folder()}.checkpoint(4) / "optimizer.safetensors", "damaged"));
    run.recorder.events.clear();
    ASSERT_TRUE(run.train(true));
    EXPECT_EQ(run.recorder.all<run::WarningEvent>().at(0).code, "damaged_checkpoint");
    EXPECT_EQ(run.recorder.all<run::ResumeEvent>().at(0).fromStep, 2);
    EXPECT_EQ(run.adapterBytes(), expected);
}

TEST(Train, ACheckpointThatCannotBeWrittenFailsTheRunAndKeepsTheRest)
{
    TestRun run;
    run.spec.train.maxSteps = 6;
    run.spec.train.saveSteps = 2;
    run.prepare(sampleRows());
    ASSERT_TRUE(writeFileAtomic(run::RunPaths{run.folder()}.checkpoints(), "a file where the folder should be"));
    const auto result = run.train();
    ASSERT_FALSE(result);
    EXPECT_EQ(run.recorder.all<run::ErrorEvent>().size(), 1);
    EXPECT_EQ(run.recorder.all<run::FinishedEvent>().at(0).outcome, run::Outcome::Failed);
    EXPECT_GE(run.recorder.all<run::StepEvent>().size(), 2);
}

TEST(Train, TooLittleMemoryIsToldBeforeTheModelIsLoaded)
{
    TestRun run;
    run.prepare(sampleRows());
    TrainEnvironment environment;
    environment.freeMemoryBytes = 1 << 20;
    environment.loadWeights = [](const arch::ModelFiles &,
                                 const std::function<bool(double)> &) -> Expected<std::shared_ptr<const models::DecoderWeights<float>>> {
        ADD_FAILURE() << "the model is not loaded";
        return fail(ErrorCode::Internal, "Loaded.");
    };
    EXPECT_EQ(run.train(false, environment).error().code, ErrorCode::OutOfMemory);
}

TEST(Train, APausedRunWaitsAndServesOthers)
{
    TestRun run;
    run.spec.train.maxSteps = 2;
    run.prepare(sampleRows());
    run.control.pause = true;
    int served = 0;
    TrainEnvironment environment;
    environment.serveInteractive = [&] {
        EXPECT_TRUE(run.recorder.all<run::StepEvent>().empty() || !run.control.pause);
        if (++served == 3)
            run.control.pause = false;
    };
    EXPECT_EQ(run.train(false, environment).value().outcome, run::Outcome::Completed);
    EXPECT_GE(served, 3);
    const auto phases = run.recorder.all<run::PhaseEvent>();
    EXPECT_TRUE(std::any_of(phases.begin(), phases.end(), [](const run::PhaseEvent &event) { return event.phase == "pause"; }));
}

TEST(Train, ARowWithAnUnknownTokenFailsTheRun)
{
    TestRun run;
    auto rows = sampleRows();
    rows[2].sequences[0].ids[1] = 5000;
    run.prepare(rows);
    const auto result = run.train();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadData);
    EXPECT_EQ(result.error().where, "row 102");
}

} // namespace luthier::train
