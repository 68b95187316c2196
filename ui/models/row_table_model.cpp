#include "ui/models/row_table_model.h"

#include <algorithm>
#include <unordered_set>

#include "core/store/search_index.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr int kPageRows = 128;
constexpr std::size_t kMostSteps = 400; // more changes than these are shown at once, without the selection

std::vector<store::RowId> onlyThose(const std::vector<store::RowId> &ids, const std::vector<store::RowId> &allowed)
{
    const std::unordered_set<store::RowId> set(allowed.begin(), allowed.end());
    std::vector<store::RowId> result;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(result), [&](store::RowId id) { return set.contains(id); });
    return result;
}

} // namespace

RowTableModel::RowTableModel(Background &background, QObject *parent)
    : QAbstractTableModel(parent), m_background(background), m_editor(background), m_pages(background), m_columns(columnsOf(m_kind))
{
    connect(&m_editor, &DatasetEditor::edited, this, &RowTableModel::follow);
    connect(&m_editor, &DatasetEditor::failed, this, &RowTableModel::failed);
    connect(&m_pages, &RowPages::arrived, this, &RowTableModel::showArrived);
    connect(&m_pages, &RowPages::failed, this, &RowTableModel::failed);
}

// ---- what is shown ----

void RowTableModel::setDataset(store::DatasetId dataset)
{
    if (dataset == m_editor.dataset())
        return;
    beginResetModel();
    m_editor.setDataset(dataset);
    m_ids.clear();
    m_version = 0;
    m_counts = {};
    m_undo = {};
    m_tags.clear();
    m_query = {};
    m_pages.setDataset(dataset, m_columns);
    endResetModel();
    reload();
}

void RowTableModel::setQuery(const RowQuery &query)
{
    m_query = query;
    reload();
}

void RowTableModel::reload()
{
    m_loading.drop();
    if (m_editor.dataset() == 0)
        return;
    const auto work = [dataset = m_editor.dataset(), query = m_query](WorkContext &context) { return load(dataset, query, context); };
    m_loading = m_background.post<Loaded>(Lane::Data, this, work, [this](Expected<Loaded> loaded) {
        if (loaded)
            take(std::move(*loaded));
        else
            emit failed(loaded.error());
    });
}

Expected<RowTableModel::Loaded> RowTableModel::load(store::DatasetId dataset, const RowQuery &query, WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets->info(dataset));
    Loaded loaded;
    loaded.kind = info.kind;
    if (info.version == 0)
        return loaded; // nothing was put into it yet
    LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(*datasets, dataset, info.version));
    loaded.version = info.version;
    LUTHIER_TRY_ASSIGN(loaded.ids, reader.ids(query.filter));
    if (!query.search.isEmpty()) {
        LUTHIER_TRY_ASSIGN(store::SearchIndex * index, context.stores.search());
        LUTHIER_TRY_ASSIGN(const auto found, store::searchInOrder(*datasets, *index, dataset, fromQt(query.search)));
        loaded.ids = onlyThose(loaded.ids, found);
    }
    LUTHIER_TRY_ASSIGN(loaded.counts, reader.counts());
    LUTHIER_TRY_ASSIGN(loaded.tags, reader.tags());
    LUTHIER_TRY_ASSIGN(loaded.undo, store::undoState(*datasets, dataset));
    return loaded;
}

void RowTableModel::take(Loaded fresh)
{
    setKind(kindFromName(fresh.kind).value_or(data::RecordKind::Conversation));
    m_version = fresh.version;
    m_pages.setVersion(fresh.version);
    if (fresh.version == m_cachedVersion)
        m_pages.forget(m_stale); // they may have been read once more as they were before
    else
        m_pages.clear(); // somebody else has changed the dataset
    m_stale.clear();
    m_cachedVersion = fresh.version;
    m_counts = fresh.counts;
    m_undo = std::move(fresh.undo);
    m_tags = std::move(fresh.tags);
    showIds(std::move(fresh.ids));
    emit stateChanged();
    emit loaded();
}

void RowTableModel::setKind(data::RecordKind kind)
{
    if (kind == m_kind)
        return;
    beginResetModel();
    m_ids.clear();
    m_kind = kind;
    m_columns = columnsOf(kind);
    m_pages.setDataset(m_editor.dataset(), m_columns);
    endResetModel();
}

void RowTableModel::showIds(std::vector<store::RowId> ids)
{
    const IdChanges changes = idChanges(m_ids, ids);
    if (m_ids.empty() || changes.removed.size() + changes.inserted.size() > kMostSteps) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        return;
    }
    for (const IdRange &range : changes.removed) {
        beginRemoveRows({}, range.first, range.last);
        m_ids.erase(m_ids.begin() + range.first, m_ids.begin() + range.last + 1);
        endRemoveRows();
    }
    if (changes.reordered)
        reorder(onlyThose(ids, m_ids));
    for (const IdRange &range : changes.inserted) {
        beginInsertRows({}, range.first, range.last);
        m_ids.insert(m_ids.begin() + range.first, ids.begin() + range.first, ids.begin() + range.last + 1);
        endInsertRows();
    }
    repaintAll();
}

void RowTableModel::reorder(const std::vector<store::RowId> &order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<store::RowId> held;
    for (const QModelIndex &index : before)
        held.push_back(idAt(index.row()));
    m_ids = order;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(held[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void RowTableModel::follow(const DatasetEdit &edit)
{
    m_counts = edit.counts;
    m_undo = edit.undo;
    m_stale.insert(m_stale.end(), edit.touched.begin(), edit.touched.end());
    m_stale.insert(m_stale.end(), edit.added.begin(), edit.added.end());
    if (edit.before == m_cachedVersion)
        m_cachedVersion = edit.version; // else somebody else has changed it as well: it is read anew
    m_pages.forget(m_stale);
    const bool mayChangeWhatIsShown = edit.isStructural || !m_query.isAll() || m_loading.isActive() || m_cachedVersion != edit.version;
    if (!mayChangeWhatIsShown) {
        m_version = edit.version;
        m_pages.setVersion(edit.version);
        m_stale.clear();
    }
    repaintAll();
    emit stateChanged();
    if (mayChangeWhatIsShown || edit.mayChangeTags)
        reload();
}

// ---- cells ----

int RowTableModel::columnOf(RowColumn column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int RowTableModel::rowOf(store::RowId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

std::vector<store::RowId> RowTableModel::idsAt(const QModelIndexList &indexes) const
{
    std::vector<int> rows;
    for (const QModelIndex &index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<store::RowId> ids;
    for (const int row : rows)
        ids.push_back(idAt(row));
    return ids;
}

Task RowTableModel::fetch(store::RowId id, QObject *context, Done<store::StoredRow> done)
{
    const auto work = [dataset = m_editor.dataset(), version = m_version, id](WorkContext &working) -> Expected<store::StoredRow> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, working.stores.datasets());
        LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(*datasets, dataset, version));
        LUTHIER_TRY_ASSIGN(std::vector<store::StoredRow> rows, reader.rows(std::span(&id, 1)));
        return std::move(rows.front());
    };
    return m_background.post<store::StoredRow>(Lane::Data, context, work, std::move(done));
}

int RowTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RowTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RowIdRole)
        return QVariant::fromValue(idAt(index.row()));
    if (role == ColumnRole)
        return static_cast<int>(m_columns[static_cast<std::size_t>(index.column())]);
    if (role != Qt::DisplayRole && role != StatusRole && role != TagsRole && role != NoteRole && role != IsLoadedRole)
        return {};
    const RowPreview *row = m_pages.find(idAt(index.row()));
    if (role == IsLoadedRole)
        return row != nullptr;
    if (row == nullptr) {
        want(index.row());
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    switch (role) {
    case StatusRole: return static_cast<int>(row->status);
    case TagsRole: return row->tags;
    case NoteRole: return row->note;
    default: return row->cells.value(index.column());
    }
}

QVariant RowTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section >= 0 && section < columnCount()) {
        const RowColumn column = m_columns[static_cast<std::size_t>(section)];
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column == RowColumn::Messages || column == RowColumn::Tokens ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section >= 0 && section < columnCount() ? columnTitle(m_columns[static_cast<std::size_t>(section)]) : QVariant();
}

bool RowTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const store::RowId id = idAt(index.row());
    if (role == StatusRole) {
        m_editor.setStatus({id}, static_cast<store::RowStatus>(std::clamp(value.toInt(), 0, static_cast<int>(store::RowStatus::Rejected))));
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    m_editor.setText(id, m_columns[static_cast<std::size_t>(index.column())], value.toString());
    return true;
}

void RowTableModel::retranslate()
{
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    m_pages.clear(); // a few cells are words
    repaintAll();
}

// ---- pages ----

// Rows are fetched in fixed stretches of what is shown.
void RowTableModel::want(int row) const
{
    const int page = row / kPageRows;
    const auto first = static_cast<std::size_t>(page) * kPageRows;
    const std::size_t last = std::min(m_ids.size(), first + kPageRows);
    const auto begin = m_ids.begin() + static_cast<std::ptrdiff_t>(first);
    m_pages.want(page, {begin, m_ids.begin() + static_cast<std::ptrdiff_t>(last)});
}

void RowTableModel::showArrived(int page)
{
    const int first = page * kPageRows;
    const int last = std::min(rowCount(), first + kPageRows) - 1;
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void RowTableModel::repaintAll()
{
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace luthier::ui
