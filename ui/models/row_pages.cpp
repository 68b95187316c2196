#include "ui/models/row_pages.h"

#include <algorithm>

#include "core/store/row_reader.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr std::size_t kWantedPages = 4; // a screen shows two pages at most; what was scrolled past is not fetched

RowPreview previewOf(const store::StoredRow &row, const data::Record &record, const std::vector<RowColumn> &columns)
{
    RowPreview preview;
    preview.status = row.meta.status;
    for (const std::string &tag : row.meta.tags)
        preview.tags.append(toQt(tag));
    preview.note = toQt(row.meta.note);
    for (const RowColumn column : columns)
        preview.cells.append(cellText(record, row.meta, column));
    return preview;
}

} // namespace

RowPages::RowPages(Background &background, QObject *parent) : QObject(parent), m_background(background)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0); // all cells of a repaint are wanted together
    connect(&m_soon, &QTimer::timeout, this, &RowPages::fetch);
}

void RowPages::setDataset(store::DatasetId dataset, std::vector<RowColumn> columns)
{
    m_dataset = dataset;
    m_columns = std::move(columns);
    clear();
}

void RowPages::forget(std::span<const store::RowId> ids)
{
    for (const store::RowId id : ids)
        if (const auto found = m_byId.find(id); found != m_byId.end()) {
            m_rows.erase(found->second);
            m_byId.erase(found);
        }
    // What is under way may be older than the change; it is wanted again when it is shown.
    m_task.drop();
    m_fetched.reset();
}

void RowPages::clear()
{
    m_task.drop();
    m_fetched.reset();
    m_wanted.clear();
    m_rows.clear();
    m_byId.clear();
}

const RowPreview *RowPages::find(store::RowId id) const
{
    const auto found = m_byId.find(id);
    if (found == m_byId.end())
        return nullptr;
    m_rows.splice(m_rows.begin(), m_rows, found->second);
    return &found->second->second;
}

void RowPages::want(int page, std::vector<store::RowId> ids)
{
    if (m_fetched == page)
        return;
    std::erase_if(m_wanted, [page](const Wanted &wanted) { return wanted.page == page; });
    m_wanted.push_back({page, std::move(ids)});
    if (m_wanted.size() > kWantedPages)
        m_wanted.erase(m_wanted.begin());
    m_soon.start();
}

void RowPages::fetch()
{
    if (m_task.isActive() || m_wanted.empty())
        return;
    Wanted next = std::move(m_wanted.back());
    m_wanted.pop_back();
    m_fetched = next.page;
    const auto work = [dataset = m_dataset, version = m_version, columns = m_columns,
                       ids = std::move(next.ids)](WorkContext &context) -> Expected<std::vector<Row>> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(*datasets, dataset, version));
        LUTHIER_TRY_ASSIGN(const std::vector<store::StoredRow> stored, reader.rows(ids));
        std::vector<Row> rows;
        for (const store::StoredRow &row : stored) {
            LUTHIER_TRY_ASSIGN(const data::Record record, row.record());
            rows.emplace_back(row.id, previewOf(row, record, columns));
        }
        return rows;
    };
    m_task = m_background.post<std::vector<Row>>(Lane::Data, this, work, [this, page = next.page](Expected<std::vector<Row>> rows) {
        m_fetched.reset();
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        keep(std::move(*rows));
        emit arrived(page);
        fetch();
    });
}

void RowPages::keep(std::vector<Row> rows)
{
    for (Row &row : rows) {
        const store::RowId id = row.first;
        if (m_byId.contains(id))
            continue;
        m_rows.push_front(std::move(row));
        m_byId[id] = m_rows.begin();
    }
    while (m_rows.size() > kKeptRows) {
        m_byId.erase(m_rows.back().first);
        m_rows.pop_back();
    }
}

} // namespace luthier::ui
