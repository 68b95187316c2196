#include <fmt/format.h>

#include "app/cli/run_json.h"
#include "app/cli/verb.h"
#include "core/base/text.h"

namespace luthier::cli {
namespace {

std::vector<std::string> tableRow(const run::RunView &view)
{
    const std::string loss = view.steps.empty() ? "" : fmt::format("{:.4f}", view.steps.back().loss);
    const std::int64_t step = view.steps.empty() ? 0 : view.steps.back().step;
    return {(view.notes.star ? "* " : "  ") + view.name, view.stateText(),
            fmt::format("{}/{}", step, view.plan.value("steps", std::int64_t{0})), loss, formatDuration(view.seconds)};
}

class Runs final : public Verb {
public:
    void declare(CLI::App &) override {}

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const std::vector<fs::path> folders, run::listRuns(context.services.workspace()));
        Json list = Json::array();
        std::vector<std::vector<std::string>> rows = {{"  run", "state", "steps", "loss", "time"}};
        for (const fs::path &folder : folders) {
            const Expected<run::RunView> view = run::readRun(folder);
            if (view) {
                list.push_back(summaryJson(*view));
                rows.push_back(tableRow(*view));
                continue;
            }
            // One damaged run must not hide the others.
            context.output.note("luthier: " + describeError(view.error()));
            list.push_back({{"run", folder.filename().string()}, {"folder", folder.string()}, {"error", toJson(view.error())}});
            rows.push_back({"  " + folder.filename().string(), "unreadable", "", "", ""});
        }
        context.output.object({{"runs", std::move(list)}});
        context.output.text(folders.empty() ? "There are no runs yet. \"luthier train\" makes one.\n" : formatTable(rows));
        return {};
    }
};

} // namespace

std::unique_ptr<Verb> makeRuns()
{
    return std::make_unique<Runs>();
}

} // namespace luthier::cli
