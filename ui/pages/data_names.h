#pragma once

#include <QIdentityProxyModel>

#include "ui/models/dataset_list_model.h"

namespace luthier::ui {

// The datasets with names that can be written over in a view.
class DatasetNames final : public QIdentityProxyModel {
    Q_OBJECT

public:
    explicit DatasetNames(DatasetListModel &datasets, QObject *parent = nullptr);
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QModelIndex indexOf(store::DatasetId dataset) const; // invalid: there is none

private:
    DatasetListModel &m_datasets;
};

} // namespace luthier::ui
