#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/data/formats/formats.h"
#include "core/store/export_dataset.h"

namespace luthier::cli {
namespace {

class DatasetsExport final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("name", m_name, "Dataset")->required();
        app.add_option("--format", m_format, "How rows are written")->required()->check(CLI::IsMember(data::formatNames()));
        app.add_option("--to", m_target, "File to write: .jsonl, .json, .csv or .tsv")->required();
        app.add_option("--dataset-version", m_version, "Version; without one, the newest")->check(CLI::PositiveNumber);
        app.add_flag("--force", m_force, "Replaces an existing file");
    }

    Expected<void> run(Context &context) override
    {
        if (fs::exists(m_target) && !m_force)
            return fail(ErrorCode::Exists, "The file exists, and nothing is overwritten unasked.", m_target,
                        "Choose another name, or add --force.");
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->find(m_name));
        const store::DatasetExport request{info.id, m_version, m_format, m_target, {}};
        LUTHIER_TRY_ASSIGN(const std::int64_t rows, store::exportDataset(*datasets, request));
        context.output.object({{"name", info.name}, {"format", m_format}, {"file", m_target}, {"rows", rows}});
        context.output.text(fmt::format("Wrote {} rows to {}.\n", formatCount(static_cast<std::uint64_t>(rows)), m_target));
        return {};
    }

private:
    std::string m_name;
    std::string m_format;
    std::string m_target;
    std::int64_t m_version = store::kNewestVersion;
    bool m_force = false;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsExport()
{
    return std::make_unique<DatasetsExport>();
}

} // namespace luthier::cli
