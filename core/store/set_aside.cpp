#include "core/store/set_aside.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/import.h"
#include "core/store/version_writer.h"

namespace luthier::store {
namespace {

Expected<SetAsideRow> find(DatasetStore &store, DatasetId dataset, std::int64_t id)
{
    LUTHIER_TRY_ASSIGN(const std::vector<SetAsideRow> rows, store.setAside(dataset));
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const SetAsideRow &row) { return row.id == id; });
    if (found == rows.end())
        return fail(ErrorCode::NotFound, LUTHIER_TR("This row is not set aside any more."), {},
                    LUTHIER_TR("It was mended or discarded; undo brings it back."));
    return *found;
}

Expected<data::Record> recordOf(std::string_view text, const data::Problem &problem)
{
    const std::string place = problem.file.empty() ? "the row" : problem.file;
    data::ImportOptions options;
    options.checkContent = false;
    data::CollectingSink sink;
    // Its error is about a file; what is wrong with this row is said by the problem.
    const Expected<data::ImportResult> read = data::importText(std::string(text), place, options, sink);
    if (read && sink.rows.size() == 1 && sink.rows.front().record)
        return std::move(*sink.rows.front().record);
    if (!sink.problems.empty())
        return fail(ErrorCode::BadData, sink.problems.front().what, sink.problems.front().place(),
                    LUTHIER_TR("Correct the text and try again."));
    return fail(ErrorCode::BadData, LUTHIER_TR("This text is not exactly one row."), place, LUTHIER_TR("Correct the text and try again."));
}

} // namespace

Expected<RowId> mendSetAside(DatasetStore &store, DatasetId dataset, std::int64_t id, std::string_view text)
{
    LUTHIER_TRY_ASSIGN(const SetAsideRow row, find(store, dataset, id));
    LUTHIER_TRY_ASSIGN(const data::Record record, recordOf(text, row.problem));
    LUTHIER_TRY_ASSIGN(VersionWriter writer, VersionWriter::begin(store, dataset));
    RowMeta meta;
    meta.origin = fmt::format("{}:{}", fs::path(row.problem.file).filename().string(), row.problem.line);
    LUTHIER_TRY_ASSIGN(const RowId added, writer.append(record, meta));
    LUTHIER_TRY(writer.resolveSetAside(id));
    LUTHIER_TRY(writer.commit(LUTHIER_TR("Mended a row that was set aside")));
    return added;
}

Expected<void> discardSetAside(DatasetStore &store, DatasetId dataset, std::int64_t id)
{
    LUTHIER_TRY(find(store, dataset, id));
    LUTHIER_TRY_ASSIGN(VersionWriter writer, VersionWriter::begin(store, dataset));
    LUTHIER_TRY(writer.resolveSetAside(id));
    LUTHIER_TRY(writer.commit(LUTHIER_TR("Discarded a row that was set aside")));
    return {};
}

} // namespace luthier::store
