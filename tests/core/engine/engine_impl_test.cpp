#include "core/engine/engine_impl.h"

#include <atomic>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

#include "core/run/engine.h"
#include "tests/core/train/train_test_support.h"

extern "C" luthier::run::Engine *luthierCreateEngine(int abi, const luthier::run::EngineOptions *options);

namespace luthier::engine {
namespace {

using train::kLlama;
using train::TestRun;

run::ModelRef model(bool withAdapter = false)
{
    return {kLlama / "model", withAdapter ? kLlama / "lora" : fs::path(), config::DTypeChoice::Auto};
}

std::unique_ptr<run::Engine> makeEngine()
{
    const run::EngineOptions options{2};
    return std::unique_ptr<run::Engine>(luthierCreateEngine(run::kEngineAbi, &options));
}

run::GenerateRequest shortAnswer()
{
    run::GenerateRequest request;
    request.model = model();
    request.prompt = {5, 6, 7};
    request.maxNewTokens = 8;
    return request;
}

// Signals the first step of a run, to whoever waits for it.
class StepWatcher final : public run::RunObserver {
public:
    void onEvent(const run::Event &event) override
    {
        if (std::holds_alternative<run::StepEvent>(event.body))
            ++m_steps;
        else if (std::holds_alternative<run::CheckpointEvent>(event.body))
            ++checkpoints;
    }
    void onRowLosses(std::span<const run::RowLoss>) override {}
    void waitForSteps(int wanted) const
    {
        while (m_steps < wanted)
            std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    int steps() const { return m_steps; }
    std::atomic<int> checkpoints = 0;

private:
    std::atomic<int> m_steps = 0;
};

// A training run that does not end by itself, on a thread of its own.
class EndlessRun {
public:
    explicit EndlessRun(run::Engine &engine)
    {
        m_run.spec.train.maxSteps = 1'000'000;
        m_run.prepare(train::sampleRows());
        m_thread = std::thread([this, &engine] { m_result.emplace(engine.train({m_run.folder(), false}, m_run.control, watcher)); });
        watcher.waitForSteps(2);
    }
    ~EndlessRun()
    {
        m_run.control.stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    void stop() { m_run.control.stop = true; }
    const Expected<run::TrainResult> &result()
    {
        if (m_thread.joinable())
            m_thread.join();
        return *m_result;
    }
    const fs::path &folder() const { return m_run.folder(); }

    StepWatcher watcher;

private:
    TestRun m_run;
    std::thread m_thread;
    std::optional<Expected<run::TrainResult>> m_result;
};

TEST(CreateEngine, RefusesAnotherAbi)
{
    EXPECT_EQ(luthierCreateEngine(run::kEngineAbi + 1, nullptr), nullptr);
}

TEST(CreateEngine, NeedsNoOptions)
{
    const std::unique_ptr<run::Engine> engine(luthierCreateEngine(run::kEngineAbi, nullptr));
    EXPECT_NE(engine, nullptr);
}

TEST(Engine, ScoresRows)
{
    const auto engine = makeEngine();
    run::RunControl control;
    const auto scored = engine->score({model(), {{1, 2, 3}, {4, 5}}, false}, control);
    ASSERT_TRUE(scored) << describeError(scored.error());
    EXPECT_EQ(scored->size(), 2U);
    const auto adapted = engine->score({model(true), {{1, 2, 3}}, false}, control);
    ASSERT_TRUE(adapted);
    EXPECT_NE(adapted->front().logprobs, scored->front().logprobs);
}

TEST(Engine, StopsScoringOnRequest)
{
    const auto engine = makeEngine();
    run::RunControl control;
    control.stop = true;
    EXPECT_EQ(engine->score({model(), {{1, 2, 3}}, false}, control).error().code, ErrorCode::Cancelled);
}

TEST(Engine, GeneratesAndStreams)
{
    const auto engine = makeEngine();
    std::vector<run::TokenId> streamed;
    const auto result = engine->generate(shortAnswer(), [&](run::TokenId id) {
        streamed.push_back(id);
        return true;
    });
    ASSERT_TRUE(result) << describeError(result.error());
    EXPECT_EQ(result->ids, streamed);
    EXPECT_EQ(result->ids.size(), 8U);
}

TEST(Engine, TrainsARun)
{
    const auto engine = makeEngine();
    TestRun run;
    run.spec.train.maxSteps = 3;
    run.prepare(train::sampleRows());
    const auto result = engine->train({run.folder(), false}, run.control, run.recorder);
    ASSERT_TRUE(result) << describeError(result.error());
    EXPECT_EQ(result->outcome, run::Outcome::Completed);
    EXPECT_EQ(result->steps, 3);
    EXPECT_TRUE(fs::exists(result->adapter / "adapter_model.safetensors"));
}

TEST(Engine, ExportsAModel)
{
    const auto engine = makeEngine();
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-engine").value();
    const auto report = engine->exportModel({model(true), run::ExportFormat::Merged, folder.path() / "out", false}, {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_TRUE(report->verified);
}

TEST(Engine, MeasuresARun)
{
    const auto engine = makeEngine();
    TestRun run;
    run.prepare(train::sampleRows());
    const auto report = engine->bench({run.folder(), 1, 0});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_GT(report->tokensPerSecond, 0);
}

TEST(Engine, TurnsMistakesIntoErrors)
{
    const auto engine = makeEngine();
    run::RunControl control;
    StepWatcher watcher;
    EXPECT_FALSE(engine->score({{"nowhere", {}, config::DTypeChoice::Auto}, {{1}}, false}, control));
    EXPECT_FALSE(engine->generate(run::GenerateRequest{}, {}));
    EXPECT_FALSE(engine->train({"nowhere", false}, control, watcher));
    EXPECT_FALSE(engine->exportModel({}, {}));
    EXPECT_FALSE(engine->bench({"nowhere"}));
    EXPECT_TRUE(engine->score({model(), {{1, 2}}, false}, control)); // and lives on
}

TEST(Engine, TurnsAnExceptionOfACallbackIntoAnError)
{
    const auto engine = makeEngine();
    const auto result = engine->generate(shortAnswer(), [](run::TokenId) -> bool { throw std::runtime_error("the window is gone"); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Internal);
    EXPECT_NE(result.error().what.find("the window is gone"), std::string::npos);
}

TEST(Engine, AnswersBetweenTheLayersOfATrainingStep)
{
    const auto engine = makeEngine();
    const auto alone = engine->generate(shortAnswer(), {});
    EndlessRun run(*engine);
    for (int i = 0; i < 5; ++i) {
        const auto result = engine->generate(shortAnswer(), {});
        ASSERT_TRUE(result) << describeError(result.error());
        EXPECT_EQ(result->ids, alone->ids);
    }
    run.stop();
    ASSERT_TRUE(run.result());
    EXPECT_EQ(run.result()->outcome, run::Outcome::Stopped);
}

TEST(Engine, IsNotDisturbedInTrainingByAnswers)
{
    const auto lossesOf = [](bool disturbed) {
        const auto engine = makeEngine();
        TestRun run;
        run.spec.train.maxSteps = 12;
        run.spec.method.dropout = 0.1;
        run.prepare(train::sampleRows());
        std::atomic<bool> done = false;
        std::thread chat([&] {
            while (disturbed && !done)
                EXPECT_TRUE(engine->generate(shortAnswer(), {}));
        });
        EXPECT_TRUE(engine->train({run.folder(), false}, run.control, run.recorder));
        done = true;
        chat.join();
        std::vector<double> losses;
        for (const auto &step : run.recorder.all<run::StepEvent>())
            losses.push_back(step.loss);
        return losses;
    };
    EXPECT_EQ(lossesOf(true), lossesOf(false));
}

TEST(Engine, AnswersWhileARunIsPaused)
{
    const auto engine = makeEngine();
    TestRun run;
    run.spec.train.maxSteps = 1'000'000;
    run.prepare(train::sampleRows());
    StepWatcher watcher;
    std::thread trainer([&] { EXPECT_TRUE(engine->train({run.folder(), false}, run.control, watcher)); });
    watcher.waitForSteps(1);
    run.control.pause = true;
    EXPECT_TRUE(engine->generate(shortAnswer(), {}));
    const int steps = watcher.steps();
    EXPECT_TRUE(engine->generate(shortAnswer(), {}));
    EXPECT_LE(watcher.steps(), steps + 1);
    run.control.stop = true;
    trainer.join();
}

TEST(Engine, AnswersWhatAnObserverAsksFor)
{
    const auto engine = makeEngine();
    TestRun run;
    run.spec.train.maxSteps = 2;
    run.prepare(train::sampleRows());
    int answers = 0;
    run.recorder.onStep = [&](const run::StepEvent &) { answers += engine->generate(shortAnswer(), {}).has_value() ? 1 : 0; };
    ASSERT_TRUE(engine->train({run.folder(), false}, run.control, run.recorder));
    EXPECT_EQ(answers, 2);
}

TEST(Engine, RefusesALongCallFromItsOwnThread)
{
    const auto engine = makeEngine();
    std::optional<Error> refused;
    const auto result = engine->generate(shortAnswer(), [&](run::TokenId) {
        if (const auto inner = engine->bench({"nowhere"}); !inner)
            refused = inner.error();
        return false;
    });
    ASSERT_TRUE(result);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->code, ErrorCode::Internal);
}

TEST(Engine, EndsInTheMiddleOfAStepWithACheckpoint)
{
    for (int round = 0; round < 20; ++round) {
        auto engine = makeEngine();
        EndlessRun run(*engine);
        engine.reset();
        ASSERT_TRUE(run.result()) << describeError(run.result().error());
        EXPECT_EQ(run.result()->outcome, run::Outcome::Stopped);
        EXPECT_EQ(run::checkpointSteps(run.folder()).back(), run.result()->steps); // nothing of what was done is lost
    }
}

TEST(Engine, EndsWithARunAndAnAnswerUnderWay)
{
    for (int round = 0; round < 5; ++round) {
        auto engine = makeEngine();
        EndlessRun run(*engine);
        std::atomic<bool> begun = false;
        std::thread chat([&, raw = engine.get()] {
            auto request = shortAnswer();
            request.maxNewTokens = 100;
            (void)raw->generate(request, [&](run::TokenId) {
                begun = true;
                return true;
            });
        });
        while (!begun)
            std::this_thread::yield();
        engine.reset();
        chat.join();
        EXPECT_TRUE(run.result());
    }
}

TEST(Engine, CancelsTheCallsThatWaitWhenItEnds)
{
    auto engine = makeEngine();
    EndlessRun run(*engine);
    std::optional<ErrorCode> code;
    std::thread waiting([&, raw = engine.get()] {
        code = raw->exportModel({model(true), run::ExportFormat::Adapter, "x"}, {}).error().code;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    engine.reset();
    waiting.join();
    EXPECT_EQ(code, ErrorCode::Cancelled);
}

TEST(Engine, ComputesBelowThePriorityOfItsCallers)
{
    const auto engine = makeEngine();
    int nice = -100;
    ASSERT_TRUE(engine->generate(shortAnswer(), [&](run::TokenId) {
        nice = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()));
        return false;
    }));
    EXPECT_GT(nice, ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())));
}

// How a program leaves in the middle of a step: end the engine, flush, _exit. See core/engine/README.md.
[[noreturn]] void quitMidStep()
{
    auto engine = makeEngine();
    EndlessRun run(*engine);
    engine.reset();
    const bool kept = run.result().has_value() && run.watcher.checkpoints > 0;
    std::fflush(nullptr);
    ::_exit(kept ? 0 : 1);
}

TEST(EngineDeathTest, AProgramQuitsInTheMiddleOfAStepWithExitCodeZero)
{
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";
    for (int round = 0; round < 20; ++round)
        EXPECT_EXIT(quitMidStep(), ::testing::ExitedWithCode(0), "");
}

} // namespace
} // namespace luthier::engine
