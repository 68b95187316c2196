#include <algorithm>

#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/store/backup.h"

namespace luthier::cli {
namespace {

// Lists the daily copies of all datasets, or puts one in the place of what there is.
class DatasetsBackups final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("--restore", m_restore, "Day (20261124) or file of the backup to go back to; what is there now is kept beside it");
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const std::vector<store::Backup> backups, store::listBackups(context.services.workspace()));
        if (!m_restore.empty())
            return restore(context, backups);
        Json list = Json::array();
        std::vector<std::vector<std::string>> rows = {{"day", "size", "file"}};
        for (const store::Backup &backup : backups) {
            list.push_back({{"day", backup.day}, {"bytes", backup.bytes}, {"file", backup.file.string()}});
            rows.push_back({backup.day, formatBytes(backup.bytes), backup.file.string()});
        }
        context.output.object({{"backups", std::move(list)}});
        context.output.text(backups.empty() ? "There are no backups yet; one is made each day that datasets are worked on.\n"
                                            : formatTable(rows));
        return {};
    }

private:
    Expected<void> restore(Context &context, const std::vector<store::Backup> &backups) const
    {
        const auto found =
            std::find_if(backups.begin(), backups.end(), [this](const store::Backup &backup) { return backup.day == m_restore; });
        const fs::path file = found != backups.end() ? found->file : fs::path(m_restore);
        LUTHIER_TRY_ASSIGN(const fs::path kept, store::restoreBackup(context.services.workspace(), file, context.services.clock()));
        context.output.object({{"restored", file.string()}, {"kept", kept.string()}});
        context.output.text(
            fmt::format("The datasets are those of {} again; what was there is kept as {}.\n", file.string(), kept.string()));
        return {};
    }

    std::string m_restore;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsBackups()
{
    return std::make_unique<DatasetsBackups>();
}

} // namespace luthier::cli
