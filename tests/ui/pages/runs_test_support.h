#pragma once

#include <memory>

#include <QTest>

#include "core/run/notes.h"
#include "tests/ui/bridge/bridge_test_support.h"
#include "ui/base/qt_convert.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/run_center.h"
#include "ui/models/run_details.h"
#include "ui/models/run_list_model.h"

namespace luthier::ui {

// A workspace with runs that look as if they had been trained.
class RunsTest : public BridgeTest {
protected:
    RunsTest() { settings.openWorkspace(workspace()); }

    struct Course {
        std::vector<double> losses = {2.0, 1.5, 1.25};
        std::vector<std::pair<std::int64_t, double>> evals = {{3, 1.4}};
        bool isFinished = true;
        bool hasAdapter = true;
        config::RunSpec spec{};
        std::map<std::string, double> metrics{};     // of every step
        std::map<std::string, double> evalMetrics{}; // of every evaluation
        std::int64_t evalRows = 12;                  // planned
        std::vector<double> speeds{};                // tokens per second, one a step; where there are none, 100
        std::vector<std::int64_t> checkpoints{};     // each with an adapter
    };

    static config::RunSpec specOf(std::string name, std::int64_t rank = 16)
    {
        config::RunSpec spec;
        spec.name = std::move(name);
        spec.model.path = "/models/small.gguf";
        spec.dataset.id = "questions";
        spec.method.rank = rank;
        return spec;
    }

    fs::path train(const std::string &name, Course course) const
    {
        if (course.spec.name.empty())
            course.spec = specOf(name);
        const Json plan = {{"steps", std::ssize(course.losses)}, {"steps_per_epoch", 2},      {"rows", 120},
                           {"eval_rows", course.evalRows},       {"parameters", 134'515'008}, {"trainable", 4'884'480}};
        const Json json = {{"schema", run::kRunSchema},
                           {"name", course.spec.name},
                           {"created", "2026-11-2" + std::to_string(name.size() % 10) + "T09:30:05Z"},
                           {"spec", config::toJson(course.spec, config::Write::All)},
                           {"plan", plan}};
        const fs::path folder = write("runs/" + name + "/run.json", dumpJson(json)).parent_path();
        write("runs/" + name + "/events.jsonl", journalOf(course, plan));
        std::vector<std::string> adapters;
        if (course.hasAdapter)
            adapters.emplace_back("adapter");
        for (const std::int64_t step : course.checkpoints)
            adapters.push_back("checkpoints/step-" + std::to_string(step) + "/adapter");
        for (const std::string &adapter : adapters) {
            write("runs/" + name + "/" + adapter + "/adapter_config.json", "{}");
            write("runs/" + name + "/" + adapter + "/adapter_model.safetensors", std::string(1000, 'x'));
        }
        return folder;
    }
    fs::path train(const std::string &name) const { return train(name, Course{}); }

    bool load()
    {
        runs.refresh();
        return waitUntil([this] { return runs.isLoaded(); });
    }
    std::unique_ptr<RunDetails> details(const std::string &name)
    {
        auto run = std::make_unique<RunDetails>(background, center, toQt(std::string_view(name)));
        EXPECT_TRUE(waitUntil([&] { return run->isLoaded(); }));
        return run;
    }

    // A run that this window trains: it tells `first`, the rest after goOn(), and stays at work until it is stopped.
    std::unique_ptr<RunDetails> begin(const std::string &name, const std::vector<run::EventBody> &first,
                                      const std::vector<run::EventBody> &rest = {})
    {
        script->train = [first, rest, goesOn = m_goesOn](const run::TrainRequest &, run::RunControl &control,
                                                         run::RunObserver &observer) -> Expected<run::TrainResult> {
            observer.onEvent({0, run::StartEvent{}});
            observer.onEvent({0, run::PhaseEvent{"train", 0}});
            for (const run::EventBody &body : first)
                observer.onEvent({1, body});
            const auto waitFor = [&](const std::atomic<bool> &flag) {
                while (!flag && !control.stop)
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
            };
            waitFor(*goesOn);
            for (const run::EventBody &body : rest)
                observer.onEvent({2, body});
            waitFor(control.stop);
            return run::TrainResult{.outcome = run::Outcome::Stopped, .steps = 0, .lastLoss = 0, .adapter = {}};
        };
        makeRun(name);
        auto run = details(name);
        center.resume(run->run());
        EXPECT_TRUE(waitUntil([&] { return run->series().phase().phase == "train" && run->isTrainedHere(); }));
        EXPECT_TRUE(waitUntil([&] { return first.empty() || run->series().last().has_value(); }));
        return run;
    }
    void goOn() { *m_goesOn = true; }
    static run::StepEvent step(std::int64_t number, double loss, std::map<std::string, double> metrics = {})
    {
        run::StepEvent step;
        step.step = number;
        step.loss = loss;
        step.learningRate = 1e-3;
        step.gradientNorm = 0.5;
        step.tokensPerSecond = 100;
        step.metrics = std::move(metrics);
        return step;
    }

    AppSettings settings{toQt(workspace() / "settings.ini")};
    RunCenter center{background, host};
    RunListModel runs{background, center};

private:
    std::shared_ptr<std::atomic<bool>> m_goesOn = std::make_shared<std::atomic<bool>>(false);

    static std::string journalOf(const Course &course, const Json &plan)
    {
        std::string text;
        const auto add = [&](double time, run::EventBody body) { text += dumpJson(toJson(run::Event{time, std::move(body)})) + "\n"; };
        add(0, run::StartEvent{Json::object(), plan});
        add(0.1, run::PhaseEvent{"load", 0});
        add(0.5, run::PhaseEvent{"train", 0});
        for (std::size_t i = 0; i < course.losses.size(); ++i) {
            run::StepEvent step;
            step.step = static_cast<std::int64_t>(i) + 1;
            step.loss = course.losses[i];
            step.learningRate = 1e-3;
            step.gradientNorm = 0.5;
            step.tokensPerSecond = i < course.speeds.size() ? course.speeds[i] : 100;
            step.metrics = course.metrics;
            add(static_cast<double>(step.step), step);
        }
        const auto last = static_cast<double>(course.losses.size());
        for (const auto &[step, loss] : course.evals)
            add(last, run::EvalEvent{step, loss, 100, course.evalMetrics});
        if (course.isFinished)
            add(last + 1, run::FinishedEvent{run::Outcome::Completed, "adapter"});
        return text;
    }
};

// Several runs and what shows them side by side: a View has setRuns().
template <class View>
class CompareTest : public RunsTest {
protected:
    void compare(std::initializer_list<Course> courses)
    {
        view.setRuns({});
        compared.clear();
        for (const Course &course : courses) {
            const std::string name = "run-" + std::to_string(compared.size() + 1);
            train(name, course);
            compared.push_back(details(name));
        }
        show();
    }
    void show()
    {
        std::vector<const RunDetails *> all;
        for (const auto &run : compared)
            all.push_back(run.get());
        view.setRuns(all);
    }

    std::vector<std::unique_ptr<RunDetails>> compared;
    View view;
};

} // namespace luthier::ui
