#include "app/cli/record_list.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/data/import.h"

namespace luthier::cli {
namespace {

constexpr std::size_t kRowsPerRead = 256;

// "train.jsonl:17" as file and line; a row that was written in the editor has no place but its number.
data::RowPlace placeOf(const store::StoredRow &row)
{
    data::RowPlace place{row.meta.origin, 0, row.id};
    const std::size_t colon = row.meta.origin.rfind(':');
    if (colon == std::string::npos)
        return place;
    const char *end = row.meta.origin.data() + row.meta.origin.size();
    if (std::from_chars(row.meta.origin.data() + colon + 1, end, place.line).ptr == end)
        place.file = row.meta.origin.substr(0, colon);
    return place;
}

} // namespace

std::string describeProblem(const data::Problem &problem)
{
    std::string text = fmt::format("{}: {}: {}", problem.place(), problemName(problem.kind), problem.what);
    if (problem.otherLine > 0)
        text += fmt::format(" (see {}:{})", problem.otherFile.empty() ? problem.file : problem.otherFile, problem.otherLine);
    return text + "\n";
}

Expected<RecordList> RecordList::ofDataset(store::DatasetStore &datasets, const store::DatasetInfo &info)
{
    RecordList list;
    LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(datasets, info.id));
    list.m_reader = std::make_shared<store::RowReader>(std::move(reader));
    LUTHIER_TRY_ASSIGN(list.m_ids, list.m_reader->ids());
    for (std::size_t first = 0; first < list.m_ids.size(); first += kRowsPerRead) {
        const auto group = std::span(list.m_ids).subspan(first, std::min(kRowsPerRead, list.m_ids.size() - first));
        LUTHIER_TRY_ASSIGN(const std::vector<store::StoredRow> rows, list.m_reader->rows(group));
        for (const store::StoredRow &row : rows)
            list.m_places.push_back(placeOf(row));
    }
    return list;
}

Expected<RecordList> RecordList::ofFile(const fs::path &file)
{
    data::ImportOptions options;
    options.checkContent = false;
    data::CollectingSink sink;
    LUTHIER_TRY(data::importFiles(std::span(&file, 1), options, sink));
    RecordList list;
    for (data::CollectingSink::Row &row : sink.rows) {
        if (!row.record)
            continue;
        list.m_places.push_back({row.file, row.line, row.row});
        list.m_records.push_back(std::move(*row.record));
    }
    return list;
}

Expected<RecordList> RecordList::find(store::DatasetStore &datasets, const std::string &nameOrFile)
{
    const Expected<store::DatasetInfo> info = datasets.find(nameOrFile);
    if (info)
        return ofDataset(datasets, *info);
    if (fs::exists(nameOrFile))
        return ofFile(nameOrFile);
    return fail(ErrorCode::NotFound, fmt::format("There is neither a dataset nor a file called \"{}\".", nameOrFile), nameOrFile,
                info.error().advice);
}

Expected<data::Record> RecordList::record(std::size_t index) const
{
    if (!m_reader)
        return m_records[index];
    LUTHIER_TRY_ASSIGN(const std::vector<store::StoredRow> rows, m_reader->rows(std::span(&m_ids[index], 1)));
    return rows.front().record();
}

Expected<void> RecordList::forEach(const std::function<Expected<void>(std::size_t index, const data::Record &record)> &use) const
{
    if (!m_reader) {
        for (std::size_t i = 0; i < m_records.size(); ++i)
            LUTHIER_TRY(use(i, m_records[i]));
        return {};
    }
    for (std::size_t first = 0; first < m_ids.size(); first += kRowsPerRead) {
        const auto group = std::span(m_ids).subspan(first, std::min(kRowsPerRead, m_ids.size() - first));
        LUTHIER_TRY_ASSIGN(const std::vector<store::StoredRow> rows, m_reader->rows(group));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            LUTHIER_TRY_ASSIGN(const data::Record record, rows[i].record());
            LUTHIER_TRY(use(first + i, record));
        }
    }
    return {};
}

} // namespace luthier::cli
