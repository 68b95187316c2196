#pragma once

#include <QAbstractTableModel>

#include "ui/models/dataset_editor.h"
#include "ui/models/id_changes.h"
#include "ui/models/row_pages.h"

namespace luthier::ui {

// Which rows are shown: all that is set must hold.
struct RowQuery {
    store::RowFilter filter;
    QString search; // words; empty: all rows
    bool isAll() const { return !filter.status && filter.tag.empty() && search.isEmpty(); }
};

// The rows of a dataset's newest version, or those that a query leaves. Ids are in memory, everything else is fetched when it
// is shown: until then a cell says "…". Edits go through editor(), and what is shown follows.
class RowTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { RowIdRole = Qt::UserRole + 1, StatusRole, TagsRole, NoteRole, IsLoadedRole, ColumnRole };

    explicit RowTableModel(Background &background, QObject *parent = nullptr);

    void setDataset(store::DatasetId dataset); // 0: none
    store::DatasetId dataset() const { return m_editor.dataset(); }
    void setQuery(const RowQuery &query);
    const RowQuery &query() const { return m_query; }
    void reload(); // after a change by somebody else, or when the search index has grown

    DatasetEditor &editor() { return m_editor; }
    bool isLoading() const { return m_loading.isActive(); }
    std::int64_t version() const { return m_version; } // 0: nothing was loaded yet
    data::RecordKind kind() const { return m_kind; }
    const std::vector<RowColumn> &columns() const { return m_columns; }
    int columnOf(RowColumn column) const;                          // -1: there is none
    const store::StatusCounts &counts() const { return m_counts; } // of all rows, whatever the query
    const store::UndoState &undoState() const { return m_undo; }
    const std::vector<std::string> &tags() const { return m_tags; } // all that occur

    store::RowId idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    int rowOf(store::RowId id) const;                                      // -1: not shown
    std::vector<store::RowId> idsAt(const QModelIndexList &indexes) const; // each row once, in their order
    // The whole row, for a form: `done` is called unless `context` is gone.
    Task fetch(store::RowId id, QObject *context, Done<store::StoredRow> done);

    void retranslate(); // the language of the window is another

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // A status, or the text behind a cell, which is a whole one: a cell shows its beginning, so cells are not edited in place.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void loaded();       // the rows of the dataset or of the query are there
    void stateChanged(); // counts, tags, what undo and redo would do
    void failed(const luthier::Error &error);

private:
    struct Loaded {
        std::string kind;
        std::int64_t version = 0;
        std::vector<store::RowId> ids;
        store::StatusCounts counts;
        std::vector<std::string> tags;
        store::UndoState undo;
    };
    static Expected<Loaded> load(store::DatasetId dataset, const RowQuery &query, WorkContext &context);
    void take(Loaded loaded);
    void setKind(data::RecordKind kind);
    void showIds(std::vector<store::RowId> ids);
    void reorder(const std::vector<store::RowId> &order);
    void follow(const DatasetEdit &edit);
    void want(int row) const;
    void showArrived(int page);
    void repaintAll();

    Background &m_background;
    DatasetEditor m_editor;
    mutable RowPages m_pages; // a cache
    // The cache holds rows as they are in m_cachedVersion, but for these, which m_version may not have yet.
    std::int64_t m_cachedVersion = 0;
    std::vector<store::RowId> m_stale;
    RowQuery m_query;
    Task m_loading;

    std::vector<store::RowId> m_ids;
    std::int64_t m_version = 0;
    data::RecordKind m_kind = data::RecordKind::Conversation;
    std::vector<RowColumn> m_columns;
    store::StatusCounts m_counts;
    store::UndoState m_undo;
    std::vector<std::string> m_tags;
};

} // namespace luthier::ui
