#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/data/export_rows.h"
#include "core/store/row_reader.h"

namespace luthier::cli {
namespace {

// The container by the file's name; JSON Lines where the name does not tell.
data::ExportContainer containerOf(const fs::path &file)
{
    const std::string extension = file.extension().string();
    return data::exportContainerFromName(extension.empty() ? extension : extension.substr(1)).value_or(data::ExportContainer::JsonLines);
}

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
        const Expected<void> written = writeFileAtomic(m_target, [&](FileWriter &file) { return writeRows(*datasets, info, file); });
        LUTHIER_TRY(written);
        context.output.object({{"name", info.name}, {"format", m_format}, {"file", m_target}, {"rows", m_rows}});
        context.output.text(fmt::format("Wrote {} rows to {}.\n", formatCount(m_rows), m_target));
        return {};
    }

private:
    Expected<void> writeRows(store::DatasetStore &datasets, const store::DatasetInfo &info, FileWriter &file)
    {
        LUTHIER_TRY_ASSIGN(data::RowExporter exporter, data::RowExporter::make(file, m_format, containerOf(m_target)));
        LUTHIER_TRY_ASSIGN(store::RowCursor rows, store::RowCursor::open(datasets, info.id, m_version));
        for (store::StoredRow row;;) {
            LUTHIER_TRY_ASSIGN(const bool more, rows.next(row));
            if (!more)
                return exporter.finish();
            LUTHIER_TRY_ASSIGN(const data::Record record, row.record());
            if (const Expected<void> added = exporter.add(record); !added) {
                Error error = added.error();
                error.where = fmt::format("row {} ({})", row.id, row.meta.origin);
                return fail(std::move(error));
            }
            ++m_rows;
        }
    }

    std::string m_name;
    std::string m_format;
    std::string m_target;
    std::int64_t m_version = store::kNewestVersion;
    bool m_force = false;
    std::uint64_t m_rows = 0;
};

} // namespace

std::unique_ptr<Verb> makeDatasetsExport()
{
    return std::make_unique<DatasetsExport>();
}

} // namespace luthier::cli
