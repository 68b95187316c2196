#include "ui/pages/data_names.h"

namespace luthier::ui {

DatasetNames::DatasetNames(DatasetListModel &datasets, QObject *parent) : QIdentityProxyModel(parent), m_datasets(datasets)
{
    setSourceModel(&datasets);
}

Qt::ItemFlags DatasetNames::flags(const QModelIndex &index) const
{
    return QIdentityProxyModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool DatasetNames::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty() || name == index.data().toString())
        return false;
    m_datasets.rename(index.data(DatasetListModel::IdRole).toLongLong(), name);
    return true;
}

QModelIndex DatasetNames::indexOf(store::DatasetId dataset) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (index(row, 0).data(DatasetListModel::IdRole).toLongLong() == dataset)
            return index(row, 0);
    return {};
}

} // namespace luthier::ui
