#include "core/store/import_dataset.h"

#include <optional>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/store/version_writer.h"

namespace luthier::store {
namespace {

std::string originOf(std::string_view file, std::int64_t line)
{
    return fmt::format("{}:{}", fs::path(file).filename().string(), line);
}

// Puts rows into a new version as they come. A row that could not become a record is kept with the first problem that
// follows it; problems of kept rows remember the row they are about.
class StoringSink final : public data::ImportSink {
public:
    StoringSink(VersionWriter &writer, const std::function<void(const data::Problem &problem)> &onProblem)
        : m_writer(writer), m_onProblem(onProblem)
    {
    }

    Expected<void> row(data::ImportedRow row) override
    {
        LUTHIER_TRY(flushSetAside());
        std::vector<RowId> &ids = m_rowIds[std::string(row.file)];
        if (!row.record) {
            ids.push_back(0);
            m_setAside = SetAsideRow{0, std::string(row.raw), {}, {}};
            return {};
        }
        RowMeta meta;
        meta.origin = originOf(row.file, row.line);
        LUTHIER_TRY_ASSIGN(const RowId id, m_writer.append(*row.record, meta));
        ids.push_back(id);
        if (m_kind.empty())
            m_kind = data::kindName(*row.record);
        return {};
    }

    Expected<void> problem(const data::Problem &problem) override
    {
        m_onProblem(problem);
        if (m_setAside && m_setAside->problem.what.empty()) {
            m_setAside->problem = problem;
            m_setAside->mended = problem.mended;
        }
        ImportProblem stored{std::nullopt, problem};
        if (const RowId id = idOf(problem); id != 0)
            stored.row = id;
        return m_writer.addProblem(stored);
    }

    Expected<void> flushSetAside()
    {
        if (!m_setAside)
            return {};
        const SetAsideRow row = std::move(*m_setAside);
        m_setAside.reset();
        return m_writer.addSetAside(row);
    }

    const std::string &kind() const { return m_kind; } // of the first record

private:
    RowId idOf(const data::Problem &problem) const
    {
        const auto ids = m_rowIds.find(problem.file);
        const auto row = static_cast<std::size_t>(problem.row);
        return ids == m_rowIds.end() || row == 0 || row > ids->second.size() ? 0 : ids->second[row - 1];
    }

    VersionWriter &m_writer;
    const std::function<void(const data::Problem &problem)> &m_onProblem;
    std::map<std::string, std::vector<RowId>> m_rowIds; // of each file by number of the row, 0 for one set aside
    std::optional<SetAsideRow> m_setAside;
    std::string m_kind;
};

constexpr std::string_view kPastedName = "pasted";

std::string commitMessage(const DatasetImport &request)
{
    if (request.text)
        return LUTHIER_TR("Imported a pasted text");
    std::string names;
    for (const fs::path &file : request.files)
        names += (names.empty() ? "" : ", ") + file.filename().string();
    return fmt::format(LUTHIER_TR("Imported {}"), names);
}

Expected<ImportedDataset> importInto(DatasetStore &datasets, DatasetId id, const DatasetImport &request,
                                     const std::function<void(const data::Problem &problem)> &onProblem)
{
    std::string kind;
    ImportedDataset imported;
    imported.dataset = id;
    {
        LUTHIER_TRY_ASSIGN(VersionWriter writer, VersionWriter::begin(datasets, id));
        StoringSink sink(writer, onProblem);
        LUTHIER_TRY_ASSIGN(imported.result, request.text ? data::importText(*request.text, std::string(kPastedName), request.options, sink)
                                                         : data::importFiles(request.files, request.options, sink));
        LUTHIER_TRY(sink.flushSetAside());
        LUTHIER_TRY_ASSIGN(imported.version, writer.commit(commitMessage(request)));
        kind = sink.kind();
    }
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, datasets.info(id));
    if (info.kind.empty() && !kind.empty()) {
        LUTHIER_TRY(datasets.setKind(id, kind));
    }
    return imported;
}

} // namespace

Expected<ImportedDataset> importDataset(DatasetStore &datasets, const DatasetImport &request,
                                        const std::function<void(const data::Problem &problem)> &onProblem)
{
    const Expected<DatasetInfo> existing = datasets.find(request.name);
    if (!existing && existing.error().code != ErrorCode::NotFound)
        return fail(existing.error());
    if (existing && !request.append)
        return fail(ErrorCode::Exists, fmt::format(LUTHIER_TR("There is a dataset called \"{}\" already."), request.name), request.name,
                    LUTHIER_TR("Choose another name, or add the rows to that dataset."));
    if (existing)
        return importInto(datasets, existing->id, request, onProblem);
    LUTHIER_TRY_ASSIGN(const DatasetId id, datasets.create(request.name, {}));
    Expected<ImportedDataset> imported = importInto(datasets, id, request, onProblem);
    if (!imported) {
        // A dataset that nothing was imported into would only be in the way of the next try.
        LUTHIER_TRY(datasets.remove(id));
        LUTHIER_TRY(datasets.purge(id));
    }
    return imported;
}

} // namespace luthier::store
