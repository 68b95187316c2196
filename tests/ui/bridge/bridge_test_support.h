#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <QTest>

#include "core/config/spec_json.h"
#include "core/run/run_folder.h"
#include "tests/support/paths.h"
#include "ui/bridge/background.h"
#include "ui/bridge/engine_host.h"

namespace luthier::ui {

constexpr int kPatience = 60'000; // milliseconds; nothing takes so long

inline bool waitUntil(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, kPatience);
}

// An engine without libtorch: tells what it is made to tell and obeys its control like the real one.
class FakeEngine final : public run::Engine {
public:
    struct Script { // shared with the test
        std::function<Expected<run::TrainResult>(const run::TrainRequest &, run::RunControl &, run::RunObserver &)> train;
        std::vector<run::TokenId> answer = {1, 2, 3};
        std::chrono::milliseconds perToken{0};
        std::atomic<int> tokensGiven{0};
        int exportSteps = 3;
        std::atomic<bool> destroyed{false};
    };
    explicit FakeEngine(std::shared_ptr<Script> script) : m_script(std::move(script)) {}
    ~FakeEngine() override { m_script->destroyed = true; }

    Expected<run::TrainResult> train(const run::TrainRequest &request, run::RunControl &control,
                                     run::RunObserver &observer) noexcept override
    {
        return m_script->train(request, control, observer);
    }
    Expected<std::vector<run::ScoredRow>> score(const run::ScoreRequest &, run::RunControl &) noexcept override
    {
        return std::vector<run::ScoredRow>();
    }
    Expected<run::GenerateResult> generate(const run::GenerateRequest &request, const run::TokenCallback &onToken) noexcept override
    {
        run::GenerateResult result;
        result.seconds = 0.5;
        for (const run::TokenId id : m_script->answer) {
            if (std::ssize(result.ids) == request.maxNewTokens)
                return result;
            std::this_thread::sleep_for(m_script->perToken);
            result.ids.push_back(id);
            ++m_script->tokensGiven;
            if (!onToken(id)) {
                result.end = run::GenerationEnd::Callback;
                return result;
            }
        }
        result.end = run::GenerationEnd::StopToken;
        return result;
    }
    Expected<run::ExportReport> exportModel(const run::ExportRequest &request, const run::ProgressCallback &progress) noexcept override
    {
        for (int step = 0; step < m_script->exportSteps; ++step) {
            if (!progress(static_cast<double>(step) / m_script->exportSteps, "write"))
                return fail(ErrorCode::Cancelled, "The export was cancelled.");
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        run::ExportReport report;
        report.folder = request.target;
        report.verified = true;
        return report;
    }
    Expected<run::BenchReport> bench(const run::BenchRequest &) noexcept override { return run::BenchReport(); }

private:
    std::shared_ptr<Script> m_script;
};

inline run::Event stepAt(std::int64_t step, double loss = 1.5)
{
    run::StepEvent body;
    body.step = step;
    body.loss = loss;
    return {static_cast<double>(step), body};
}

// Trains like the real one as far as the window can see: a step every `perStep`, pausing, stopping.
inline Expected<run::TrainResult> pretendToTrain(std::int64_t steps, std::chrono::milliseconds perStep, run::RunControl &control,
                                                 run::RunObserver &observer)
{
    run::TrainResult result;
    observer.onEvent({0, run::StartEvent{}});
    observer.onEvent({0, run::PhaseEvent{"train", 0}});
    for (std::int64_t step = 1; step <= steps; ++step) {
        if (control.pause && !control.stop) {
            observer.onEvent({0, run::PhaseEvent{"pause", 0}});
            while (control.pause && !control.stop)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            observer.onEvent({0, run::PhaseEvent{"train", 0}});
        }
        if (control.stop) {
            result.outcome = run::Outcome::Stopped;
            break;
        }
        std::this_thread::sleep_for(perStep);
        observer.onEvent(stepAt(step, 1.0 / static_cast<double>(step)));
        result.steps = step;
    }
    observer.onEvent({0, run::FinishedEvent{result.outcome, "adapter"}});
    return result;
}

// A workspace of its own with the threads of a window and an engine that only pretends.
class BridgeTest : public testing::Test {
protected:
    const fs::path &workspace() const { return m_folder.path(); }
    fs::path write(std::string_view name, std::string_view content) const
    {
        const fs::path path = workspace() / name;
        fs::create_directories(path.parent_path());
        EXPECT_TRUE(writeFileAtomic(path, content));
        return path;
    }
    // The folder of a run that has not begun.
    fs::path makeRun(const std::string &name) const
    {
        const Json json = {{"schema", run::kRunSchema},
                           {"name", name},
                           {"created", "2026-11-24T09:30:05Z"},
                           {"spec", config::toJson(config::RunSpec(), config::Write::All)},
                           {"plan", {{"steps", 30}}}};
        return write("runs/" + name + "/run.json", dumpJson(json)).parent_path();
    }
    void trainBy(std::int64_t steps, std::chrono::milliseconds perStep)
    {
        script->train = [=](const run::TrainRequest &, run::RunControl &control, run::RunObserver &observer) {
            return pretendToTrain(steps, perStep, control, observer);
        };
    }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-bridge");

protected:
    std::shared_ptr<FakeEngine::Script> script = std::make_shared<FakeEngine::Script>();
    EngineHost host{[this](const run::EngineOptions &) -> Expected<std::unique_ptr<run::Engine>> {
        return std::unique_ptr<run::Engine>(std::make_unique<FakeEngine>(script));
    }};
    Background background{m_folder.path()};
};

} // namespace luthier::ui
