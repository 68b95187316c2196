#include "core/store/run_rows.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/import.h"
#include "core/store/dataset_row_source.h"

namespace luthier::store {
namespace {

Expected<std::unique_ptr<run::RowSource>> rowsOfDataset(DatasetStore &datasets, const DatasetInfo &info, std::int64_t version)
{
    LUTHIER_TRY_ASSIGN(DatasetRowSource source, DatasetRowSource::open(datasets, info.id, version));
    return std::unique_ptr<run::RowSource>(std::make_unique<DatasetRowSource>(std::move(source)));
}

Expected<std::unique_ptr<run::RowSource>> rowsOfFile(const fs::path &file, const std::string &format)
{
    data::ImportOptions options;
    options.format = format;
    options.checkContent = false;
    data::CollectingSink sink;
    LUTHIER_TRY_ASSIGN(const data::ImportResult result, data::importFiles(std::span(&file, 1), options, sink));
    if (result.kept < result.rows) {
        const std::string first = result.problems.empty() ? file.string() : result.problems.front().place();
        const std::int64_t unread = result.rows - result.kept;
        return fail(ErrorCode::BadData,
                    result.problems.empty() ? fmt::format(LUTHIER_TR("{} of {} rows cannot be read."), unread, result.rows)
                                            : fmt::format(LUTHIER_TR("{} of {} rows cannot be read. The first: {}"), unread, result.rows,
                                                          result.problems.front().what),
                    first, LUTHIER_TR("Mend them, or import the file, which sets such rows aside, and train on the dataset."));
    }
    std::vector<data::Record> records;
    for (data::CollectingSink::Row &row : sink.rows)
        records.push_back(std::move(*row.record));
    return std::unique_ptr<run::RowSource>(std::make_unique<run::RecordSource>(std::move(records)));
}

} // namespace

std::string defaultRunName(const config::RunSpec &spec)
{
    const std::string dataset = spec.dataset.id.empty() ? fs::path(spec.dataset.path).stem().string() : spec.dataset.id;
    const fs::path model = fs::path(spec.model.path).lexically_normal();
    const fs::path last = model.has_filename() ? model : model.parent_path();
    std::error_code code;
    return fmt::format("{} on {}", dataset, fs::is_directory(last, code) ? last.filename().string() : last.stem().string());
}

Expected<RunRows> RunRows::open(const Datasets &datasets, const config::RunSpec &spec)
{
    RunRows opened;
    opened.m_spec = spec;
    config::DatasetSpec &dataset = opened.m_spec.dataset;
    if (spec.name.empty())
        opened.m_spec.name = defaultRunName(spec);
    if (!dataset.id.empty()) {
        LUTHIER_TRY_ASSIGN(DatasetStore * store, datasets());
        LUTHIER_TRY_ASSIGN(const DatasetInfo info, store->find(dataset.id));
        dataset.version = dataset.version > 0 ? dataset.version : info.version;
        LUTHIER_TRY_ASSIGN(opened.m_rows, rowsOfDataset(*store, info, dataset.version));
        opened.m_description = {{"id", info.name}, {"version", dataset.version}};
    } else {
        LUTHIER_TRY_ASSIGN(opened.m_rows, rowsOfFile(dataset.path, dataset.format));
        opened.m_description = {{"path", fs::absolute(dataset.path).string()}};
    }
    if (dataset.evalPath.empty())
        return opened;
    std::error_code code;
    if (fs::exists(dataset.evalPath, code)) {
        LUTHIER_TRY_ASSIGN(opened.m_evalRows, rowsOfFile(dataset.evalPath, dataset.format));
        return opened;
    }
    LUTHIER_TRY_ASSIGN(DatasetStore * store, datasets());
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, store->find(dataset.evalPath));
    LUTHIER_TRY_ASSIGN(opened.m_evalRows, rowsOfDataset(*store, info, info.version));
    return opened;
}

Expected<RunRows> RunRows::open(DatasetStore &datasets, const config::RunSpec &spec)
{
    return open([&datasets] { return Expected<DatasetStore *>(&datasets); }, spec);
}

run::PrepareRequest RunRows::request() const
{
    run::PrepareRequest request;
    request.spec = m_spec;
    request.rows = m_rows.get();
    request.evalRows = m_evalRows.get();
    request.dataset = m_description;
    return request;
}

} // namespace luthier::store
