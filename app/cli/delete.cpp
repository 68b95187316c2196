#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/run/run_bin.h"
#include "core/run/run_folder.h"

namespace luthier::cli {
namespace {

class Delete final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("run", m_run, "Folder of the run, its name, or a part of it")->required();
        app.add_flag("--yes", m_yes, "Really: its checkpoints, adapter and curves cannot be brought back");
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const fs::path folder, run::findRun(context.services.workspace(), m_run));
        if (!m_yes)
            return fail(ErrorCode::Usage, fmt::format("This would remove {} with its adapter, for good.", folder.filename().string()),
                        folder.string(), "Add --yes to do it.");
        // Into the bin first: a removal that is cut short leaves no half of a run in the list.
        LUTHIER_TRY(run::removeRun(folder));
        LUTHIER_TRY(run::purgeRemovedRun(folder.parent_path().parent_path(), folder.filename().string()));
        context.output.object({{"removed", folder.string()}});
        context.output.text(fmt::format("Removed {}.\n", folder.filename().string()));
        return {};
    }

private:
    std::string m_run;
    bool m_yes = false;
};

} // namespace

std::unique_ptr<Verb> makeDelete()
{
    return std::make_unique<Delete>();
}

} // namespace luthier::cli
