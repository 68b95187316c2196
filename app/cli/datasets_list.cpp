#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/base/text.h"

namespace luthier::cli {
namespace {

class DatasetsList final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_flag("--removed", m_removed, "Those in the bin"); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const std::vector<store::DatasetInfo> list, m_removed ? datasets->removed() : datasets->list());
        Json json = Json::array();
        std::vector<std::vector<std::string>> rows = {{"dataset", "kind", "rows", "version", "made"}};
        for (const store::DatasetInfo &info : list) {
            json.push_back({{"name", info.name},
                            {"kind", info.kind},
                            {"rows", info.rows},
                            {"version", info.version},
                            {"created", isoTime(info.created)}});
            if (info.removedAt)
                json.back()["removed"] = isoTime(*info.removedAt);
            rows.push_back({info.name, info.kind, formatCount(static_cast<std::uint64_t>(info.rows)), std::to_string(info.version),
                            isoTime(info.created)});
        }
        context.output.object({{"datasets", std::move(json)}});
        context.output.text(list.empty() ? "There are no datasets. \"luthier import\" makes one of files.\n" : formatTable(rows));
        return {};
    }

private:
    bool m_removed = false;
};

class DatasetsVersions final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_option("name", m_name, "Dataset")->required(); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        LUTHIER_TRY_ASSIGN(const std::vector<store::VersionInfo> versions, datasets->versions(info.id));
        Json json = Json::array();
        std::vector<std::vector<std::string>> rows = {{"version", "rows", "time", "change"}};
        for (const store::VersionInfo &version : versions) {
            json.push_back(
                {{"version", version.number}, {"rows", version.rows}, {"time", isoTime(version.time)}, {"message", version.message}});
            rows.push_back({std::to_string(version.number), formatCount(static_cast<std::uint64_t>(version.rows)), isoTime(version.time),
                            version.message});
        }
        context.output.object({{"name", info.name}, {"versions", std::move(json)}});
        context.output.text(formatTable(rows));
        return {};
    }

private:
    std::string m_name;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsList()
{
    return std::make_unique<DatasetsList>();
}

std::unique_ptr<Verb> makeDatasetsVersions()
{
    return std::make_unique<DatasetsVersions>();
}

} // namespace luthier::cli
