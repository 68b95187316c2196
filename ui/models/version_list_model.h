#pragma once

#include "core/store/dataset_store.h"
#include "ui/bridge/background.h"
#include "ui/models/value_list_model.h"

namespace luthier::ui {

// The versions of a dataset, the newest first.
class VersionListModel final : public ValueListModel<store::VersionInfo> {
    Q_OBJECT

public:
    enum Role { NumberRole = Qt::UserRole + 1, TimeRole, RowsRole };

    explicit VersionListModel(Background &background, QObject *parent = nullptr);

    void setDataset(store::DatasetId dataset); // 0: none
    void refresh();

    QVariant data(const QModelIndex &index, int role) const override; // DisplayRole: what was done

signals:
    void failed(const luthier::Error &error);

private:
    Background &m_background;
    store::DatasetId m_dataset = 0;
    Task m_task;
};

} // namespace luthier::ui
