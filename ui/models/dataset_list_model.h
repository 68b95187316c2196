#pragma once

#include "core/data/import.h"
#include "core/store/import_dataset.h"
#include "ui/bridge/background.h"
#include "ui/models/value_list_model.h"

namespace luthier::ui {

// The datasets of the workspace, by name.
class DatasetListModel final : public ValueListModel<store::DatasetInfo> {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, KindRole, RowsRole, VersionRole, CreatedRole };

    explicit DatasetListModel(Background &background, QObject *parent = nullptr);

    void refresh();
    bool isLoaded() const { return m_isLoaded; } // false: it is not known yet whether there are any
    const store::DatasetInfo *find(store::DatasetId id) const;
    const store::DatasetInfo *find(const QString &name) const;

    void create(const QString &name, const QString &kind); // `created` tells its id
    void rename(store::DatasetId id, const QString &name);
    void duplicate(store::DatasetId id, const QString &name); // a free name like this one; `created` tells its id
    // Writes its newest rows; the container goes by the file's ending. `exported` or `failed` follows.
    Task exportRows(store::DatasetId id, const QString &format, const fs::path &file);
    void remove(store::DatasetId id); // into the bin
    void putBack(store::DatasetId id);
    // Reads files into a dataset. A free name like that of the first file is taken where `request.name` is empty.
    // `imported` or `failed` follows; cancelling the task gives a failure Cancelled, and nothing was changed.
    Task import(store::DatasetImport request);

    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void refreshed();
    void created(luthier::store::DatasetId id);
    void removed(luthier::store::DatasetId id, const QString &name); // can be put back
    void exported(const QString &file, qint64 rows);
    void importProgress(double fraction);
    void imported(const luthier::store::ImportedDataset &dataset);
    void failed(const luthier::Error &error);

private:
    using Step = std::function<Expected<void>(store::DatasetStore &datasets)>;
    void change(Step step);
    void take(std::vector<store::DatasetInfo> datasets);

    Background &m_background;
    bool m_isLoaded = false;
};

} // namespace luthier::ui
