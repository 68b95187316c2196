#include "app/cli/run_view.h"

#include "core/config/spec_json.h"
#include "core/run/journal_reader.h"

namespace luthier::cli {
namespace {

// Journal times begin at 0 again with each resumption; a time smaller than the one before begins a new stretch.
double trainingSeconds(const std::vector<run::Event> &events)
{
    double total = 0;
    double last = 0;
    for (const run::Event &event : events) {
        if (event.time < last)
            total += last;
        last = event.time;
    }
    return total + last;
}

struct Collector {
    RunView &view;
    void operator()(const run::StartEvent &) const {}
    void operator()(const run::PhaseEvent &) const {}
    void operator()(const run::StepEvent &event) const { view.steps.push_back(event); }
    void operator()(const run::EvalEvent &event) const { view.evals.push_back(event); }
    void operator()(const run::CheckpointEvent &) const {}
    void operator()(const run::SampleEvent &) const {}
    void operator()(const run::WarningEvent &event) const { view.warnings.push_back(event); }
    void operator()(const run::ErrorEvent &event) const { view.error = event.error; }
    void operator()(const run::ResumeEvent &) const { view.error.reset(); }
    void operator()(const run::FinishedEvent &) const {}
};

} // namespace

std::string RunView::stateText() const
{
    return std::string(status.outcome ? run::outcomeName(*status.outcome) : run::runStateName(status.state));
}

fs::path RunView::adapter() const
{
    const run::RunPaths paths{folder};
    if (fs::exists(paths.adapter() / "adapter_config.json"))
        return paths.adapter();
    for (auto step = checkpoints.rbegin(); step != checkpoints.rend(); ++step)
        for (const fs::path &place : {paths.checkpoint(*step) / "adapter", paths.checkpoint(*step)})
            if (fs::exists(place / "adapter_config.json"))
                return place;
    return {};
}

Expected<RunView> readRun(const fs::path &folder)
{
    RunView view;
    view.folder = folder;
    view.name = folder.filename().string();
    LUTHIER_TRY_ASSIGN(view.status, run::runStatus(folder));
    LUTHIER_TRY_ASSIGN(const Json description, run::readRunJson(folder));
    LUTHIER_TRY_ASSIGN(view.spec, config::runSpecFromJson(description.value("spec", Json::object())));
    view.plan = description.value("plan", Json::object());
    LUTHIER_TRY_ASSIGN(std::vector<run::Event> events, run::readJournal(folder));
    view.seconds = trainingSeconds(events);
    for (const run::Event &event : run::withoutSuperseded(std::move(events)))
        std::visit(Collector{view}, event.body);
    view.checkpoints = run::checkpointSteps(folder);
    LUTHIER_TRY_ASSIGN(view.notes, run::readNotes(folder));
    return view;
}

Expected<RunView> readRun(const fs::path &workspace, const std::string &run)
{
    LUTHIER_TRY_ASSIGN(const fs::path folder, run::findRun(workspace, run));
    return readRun(folder);
}

Json summaryJson(const RunView &view)
{
    Json json{{"run", view.name},
              {"folder", view.folder.string()},
              {"name", view.spec.name},
              {"state", run::runStateName(view.status.state)},
              {"outcome", view.status.outcome ? Json(run::outcomeName(*view.status.outcome)) : Json()},
              {"model", view.spec.model.path},
              {"dataset", view.spec.dataset.id.empty() ? view.spec.dataset.path : view.spec.dataset.id},
              {"step", view.steps.empty() ? 0 : view.steps.back().step},
              {"steps", view.plan.value("steps", std::int64_t{0})}};
    json["loss"] = view.steps.empty() ? Json() : Json(view.steps.back().loss);
    json["eval_loss"] = view.evals.empty() ? Json() : Json(view.evals.back().loss);
    json["seconds"] = view.seconds;
    json["star"] = view.notes.star;
    json["tags"] = view.notes.tags;
    return json;
}

Json curveJson(const RunView &view)
{
    Json json{{"step", Json::array()}, {"loss", Json::array()}, {"lr", Json::array()}, {"grad_norm", Json::array()}};
    for (const run::StepEvent &step : view.steps) {
        json["step"].push_back(step.step);
        json["loss"].push_back(step.loss);
        json["lr"].push_back(step.learningRate);
        json["grad_norm"].push_back(step.gradientNorm);
    }
    return json;
}

} // namespace luthier::cli
