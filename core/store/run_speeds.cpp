#include "core/store/run_speeds.h"

#include <algorithm>

#include "core/config/spec_json.h"

namespace luthier::store {
namespace {

// The one in the middle: the first step is slow, and so is every step beside another program.
double middle(std::vector<MetricPoint> points)
{
    if (points.empty())
        return 0;
    const auto half = points.begin() + static_cast<std::ptrdiff_t>(points.size() / 2);
    std::nth_element(points.begin(), half, points.end(),
                     [](const MetricPoint &left, const MetricPoint &right) { return left.value < right.value; });
    return half->value;
}

Expected<run::MeasuredSpeed> speedOf(RunStore &runs, const std::string &run)
{
    LUTHIER_TRY_ASSIGN(const Json json, runs.runJson(run));
    LUTHIER_TRY_ASSIGN(const config::RunSpec spec, config::runSpecFromJson(json.value("spec", Json::object())));
    LUTHIER_TRY_ASSIGN(std::vector<MetricPoint> points, runs.series(run, "tokens_per_second"));
    std::erase_if(points, [](const MetricPoint &point) { return !(point.value > 0); });
    return run::MeasuredSpeed{json.value("plan", Json::object()).value("parameters", std::int64_t{0}), spec.stage, spec.threads,
                              middle(std::move(points))};
}

} // namespace

Expected<std::vector<run::MeasuredSpeed>> measuredSpeeds(RunStore &runs, std::size_t most)
{
    LUTHIER_TRY_ASSIGN(const std::vector<RunSummary> all, runs.list());
    std::vector<run::MeasuredSpeed> speeds;
    for (const RunSummary &summary : all) {
        if (summary.step == 0)
            continue;
        const Expected<run::MeasuredSpeed> speed = speedOf(runs, summary.run);
        if (speed && speed->tokensPerSecond > 0) // a run of a later version says nothing here
            speeds.push_back(*speed);
        if (speeds.size() == most)
            break;
    }
    return speeds;
}

} // namespace luthier::store
