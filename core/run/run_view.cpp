#include "core/run/run_view.h"

#include "core/config/spec_json.h"
#include "core/run/journal_reader.h"

namespace luthier::run {
namespace {

// Journal times begin at 0 again with each resumption; a time smaller than the one before begins a new stretch.
double trainingSeconds(const std::vector<Event> &events)
{
    double total = 0;
    double last = 0;
    for (const Event &event : events) {
        if (event.time < last)
            total += last;
        last = event.time;
    }
    return total + last;
}

struct Collector {
    RunView &view;
    void operator()(const StartEvent &) const {}
    void operator()(const PhaseEvent &) const {}
    void operator()(const StepEvent &event) const { view.steps.push_back(event); }
    void operator()(const EvalEvent &event) const { view.evals.push_back(event); }
    void operator()(const CheckpointEvent &) const {}
    void operator()(const SampleEvent &event) const { view.samples.push_back(event); }
    void operator()(const WarningEvent &event) const { view.warnings.push_back(event); }
    void operator()(const ErrorEvent &event) const { view.error = event.error; }
    void operator()(const ResumeEvent &) const { view.error.reset(); }
    void operator()(const FinishedEvent &) const {}
};

bool holdsAdapter(const fs::path &folder)
{
    std::error_code code;
    return fs::exists(folder / "adapter_config.json", code);
}

} // namespace

std::string RunView::title() const
{
    return notes.title.empty() ? spec.name : notes.title;
}

std::string RunView::stateText() const
{
    return std::string(status.outcome ? outcomeName(*status.outcome) : runStateName(status.state));
}

fs::path RunView::adapter() const
{
    if (const fs::path final = RunPaths{folder}.adapter(); holdsAdapter(final))
        return final;
    for (auto step = checkpoints.rbegin(); step != checkpoints.rend(); ++step)
        if (fs::path place = checkpointAdapter(folder, *step); !place.empty())
            return place;
    return {};
}

fs::path checkpointAdapter(const fs::path &runFolder, std::int64_t step)
{
    const fs::path checkpoint = RunPaths{runFolder}.checkpoint(step);
    for (const fs::path &place : {checkpoint / "adapter", checkpoint})
        if (holdsAdapter(place))
            return place;
    return {};
}

Expected<RunView> readRun(const fs::path &folder)
{
    RunView view;
    view.folder = folder;
    view.name = folder.filename().string();
    LUTHIER_TRY_ASSIGN(view.status, runStatus(folder));
    LUTHIER_TRY_ASSIGN(const Json description, readRunJson(folder));
    view.created = description.value("created", "");
    LUTHIER_TRY_ASSIGN(view.spec, config::runSpecFromJson(description.value("spec", Json::object())));
    view.plan = description.value("plan", Json::object());
    LUTHIER_TRY_ASSIGN(std::vector<Event> events, readJournal(folder));
    view.seconds = trainingSeconds(events);
    view.lastTime = events.empty() ? 0 : events.back().time;
    for (const Event &event : withoutSuperseded(std::move(events)))
        std::visit(Collector{view}, event.body);
    view.checkpoints = checkpointSteps(folder);
    LUTHIER_TRY_ASSIGN(view.notes, readNotes(folder));
    return view;
}

Expected<RunView> readRun(const fs::path &workspace, const std::string &run)
{
    LUTHIER_TRY_ASSIGN(const fs::path folder, findRun(workspace, run));
    return readRun(folder);
}

} // namespace luthier::run
