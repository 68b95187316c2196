#pragma once

#include <vector>

#include <QObject>

#include "core/store/row_reader.h"
#include "core/store/version_history.h"
#include "core/store/version_writer.h"
#include "ui/bridge/background.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {

// What a change did, as far as a view has to know.
struct DatasetEdit {
    std::int64_t before = 0; // the version it was made from
    std::int64_t version = 0;
    std::vector<store::RowId> touched; // other content, status, tags or note
    std::vector<store::RowId> added;
    bool isStructural = false;  // rows were added, removed or moved
    bool mayChangeTags = false; // which tags occur
    store::StatusCounts counts;
    store::UndoState undo;
};

// Changes one dataset. Each call is one new version, saved at once and undone as one; what is shown follows by `edited`.
class DatasetEditor final : public QObject {
    Q_OBJECT

public:
    explicit DatasetEditor(Background &background, QObject *parent = nullptr);

    void setDataset(store::DatasetId dataset) { m_dataset = dataset; }
    store::DatasetId dataset() const { return m_dataset; }

    void setContent(store::RowId row, const data::Record &record);
    void setText(store::RowId row, RowColumn column, const QString &text); // of a cell
    void add(std::vector<data::Record> records, store::RowId after);       // 0: at the beginning
    void append(std::vector<data::Record> records);
    void duplicate(std::vector<store::RowId> rows); // each behind itself
    void remove(std::vector<store::RowId> rows);
    void move(std::vector<store::RowId> rows, store::RowId after);
    void setStatus(std::vector<store::RowId> rows, store::RowStatus status);
    void addTag(std::vector<store::RowId> rows, const QString &tag);
    void removeTag(std::vector<store::RowId> rows, const QString &tag);
    void setTags(store::RowId row, const QStringList &tags); // all it has from now on
    void setNote(store::RowId row, const QString &note);

    void undo();
    void redo();
    void goBackTo(std::int64_t version);

    void mendSetAside(std::int64_t id, const QString &text); // see core/store/set_aside.h
    void discardSetAside(std::int64_t id);

    bool isSaving() const { return m_pending > 0; }

signals:
    void edited(const luthier::ui::DatasetEdit &edit);
    void failed(const luthier::Error &error); // nothing was changed
    void savingChanged();

private:
    using Change = std::function<Expected<void>(store::VersionWriter &writer, store::DatasetStore &datasets)>;
    using Step = std::function<Expected<void>(store::DatasetStore &datasets, store::DatasetId dataset)>;
    void write(std::string message, Change change);
    void post(Step step);

    Background &m_background;
    store::DatasetId m_dataset = 0;
    int m_pending = 0;
};

} // namespace luthier::ui
