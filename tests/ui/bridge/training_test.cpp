// The real engine on a tiny model, as the window uses it.

#include <QElapsedTimer>

#include "core/run/run_view.h"
#include "tests/ui/bridge/bridge_test_support.h"
#include "ui/bridge/export_job.h"
#include "ui/bridge/run_center.h"

namespace luthier::ui {
namespace {

class Training : public testing::Test {
protected:
    Training()
    {
        QObject::connect(&center, &RunCenter::batch, &center, [this](const QString &, const run::EventBuffer::Batch &batch) {
            for (const run::Event &event : batch.events)
                if (const auto *step = std::get_if<run::StepEvent>(&event.body))
                    losses.push_back(step->loss);
        });
        QObject::connect(&center, &RunCenter::finished, &center, [this](const QString &name, run::Outcome how) {
            run = name.toStdString();
            outcome = how;
        });
        const auto keep = [this](const Error &failure) { error = failure; };
        QObject::connect(&center, &RunCenter::failed, &center, [keep](const QString &, const Error &failure) { keep(failure); });
        QObject::connect(&center, &RunCenter::preparingFailed, &center, keep);
    }
    static config::RunSpec spec(std::int64_t steps)
    {
        config::RunSpec spec;
        spec.name = "tiny";
        spec.model.path = test::fixture("parity/llama/model").string();
        spec.dataset.path = test::fixture("parity/llama/samples.jsonl").string();
        spec.train.maxSteps = steps;
        spec.train.batchSize = 4;
        spec.train.learningRate = 5e-3;
        spec.method.rank = 4;
        spec.threads = 1;
        return spec;
    }
    std::string problem() const { return error ? describeError(*error) : std::string(); }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-training");

protected:
    EngineHost host;
    Background background{m_folder.path()};
    RunCenter center{background, host};
    std::vector<double> losses;
    std::string run;
    std::optional<run::Outcome> outcome;
    std::optional<Error> error;
};

TEST_F(Training, ARunIsTrainedAndItsStepsAreDelivered)
{
    center.start(spec(12));
    ASSERT_TRUE(waitUntil([&] { return outcome || error; }));
    ASSERT_TRUE(outcome) << problem();
    EXPECT_EQ(outcome, run::Outcome::Completed);
    ASSERT_EQ(losses.size(), 12U);
    EXPECT_LT(losses.back(), losses.front());
    const auto view = run::readRun(background.workspace(), run);
    ASSERT_TRUE(view);
    EXPECT_FALSE(view->adapter().empty());
}

TEST_F(Training, ARunIsPausedStoppedAndResumed)
{
    center.start(spec(100'000));
    ASSERT_TRUE(waitUntil([&] { return losses.size() > 5 || error; })) << problem();
    const QString name = center.activeRun();
    center.pause(name);
    ASSERT_TRUE(waitUntil([&] { return center.queue().active() && center.queue().active()->state == run::QueueState::Paused; }));
    const std::size_t held = losses.size();
    QTest::qWait(300);
    EXPECT_EQ(losses.size(), held);
    center.proceed(name);
    ASSERT_TRUE(waitUntil([&] { return losses.size() > held; }));
    center.stop(name);
    ASSERT_TRUE(waitUntil([&] { return outcome.has_value(); }));
    EXPECT_EQ(outcome, run::Outcome::Stopped);
    outcome.reset();
    const std::size_t stoppedAt = losses.size();
    center.resume(name);
    ASSERT_TRUE(waitUntil([&] { return losses.size() > stoppedAt || error; })) << problem();
    center.stop(name);
    ASSERT_TRUE(waitUntil([&] { return outcome.has_value(); }));
}

TEST_F(Training, TheResultIsExportedAndNoted)
{
    center.start(spec(2));
    ASSERT_TRUE(waitUntil([&] { return outcome || error; }));
    ASSERT_TRUE(outcome) << problem();
    const auto view = run::readRun(background.workspace(), run);
    ASSERT_TRUE(view);
    ExportJob job(background, host);
    std::optional<run::ExportReport> report;
    QObject::connect(&job, &ExportJob::finished, &job, [&](const run::ExportReport &done) { report = done; });
    QObject::connect(&job, &ExportJob::failed, &job, [&](const Error &failure) { error = failure; });
    run::ExportRequest request;
    request.model = {view->spec.model.path, view->adapter(), {}};
    request.target = background.workspace() / "merged";
    job.start(request, view->folder);
    ASSERT_TRUE(waitUntil([&] { return report || error; }));
    ASSERT_TRUE(report) << problem();
    EXPECT_TRUE(report->verified);
    EXPECT_EQ(run::readNotes(view->folder)->exports.size(), 1U);
}

TEST(TrainingEnd, ClosingInTheMiddleOfAStepLosesNothing)
{
    auto folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-training");
    std::int64_t seen = 0;
    QElapsedTimer closing;
    {
        EngineHost host;
        Background background(folder.path());
        RunCenter center(background, host);
        QObject::connect(&center, &RunCenter::batch, &center, [&](const QString &, const run::EventBuffer::Batch &batch) {
            for (const run::Event &event : batch.events)
                if (const auto *step = std::get_if<run::StepEvent>(&event.body))
                    seen = step->step;
        });
        config::RunSpec spec;
        spec.name = "tiny";
        spec.model.path = test::fixture("parity/llama/model").string();
        spec.dataset.path = test::fixture("parity/llama/samples.jsonl").string();
        spec.train.maxSteps = 1'000'000;
        spec.threads = 1;
        center.start(spec);
        ASSERT_TRUE(waitUntil([&] { return seen > 3; }));
        closing.start();
    }
    EXPECT_LT(closing.elapsed(), 20'000);
    const auto runs = run::listRuns(folder.path());
    ASSERT_EQ(runs->size(), 1U);
    const auto view = run::readRun(runs->front());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->stateText(), "stopped");
    EXPECT_GE(std::ssize(view->steps), seen);
    EXPECT_FALSE(view->checkpoints.empty());
}

} // namespace
} // namespace luthier::ui
