#include <fmt/format.h>

#include "app/cli/training.h"
#include "core/run/run_folder.h"

namespace luthier::cli {
namespace {

class Resume final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("run", m_run, "Folder of the run, its name, or a part of it")->required();
        app.add_flag("--detach", m_detach, "In a process of its own that outlives this one");
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const fs::path folder, run::findRun(context.services.workspace(), m_run));
        LUTHIER_TRY_ASSIGN(const run::RunStatus status, run::runStatus(folder));
        const std::string name = folder.filename().string();
        if (status.state == run::RunState::Running)
            return fail(ErrorCode::Busy, fmt::format("{} is being trained already.", name), folder.string(),
                        "Wait until it ends, or stop it.");
        if (status.outcome == run::Outcome::Completed)
            return fail(ErrorCode::BadSetting, fmt::format("{} is complete; there is nothing to go on with.", name), folder.string(),
                        "Start a new run from its adapter with --init_from.");
        return m_detach ? trainDetached(context, folder) : trainRun(context, folder);
    }

private:
    std::string m_run;
    bool m_detach = false;
};

} // namespace

std::unique_ptr<Verb> makeResume()
{
    return std::make_unique<Resume>();
}

} // namespace luthier::cli
