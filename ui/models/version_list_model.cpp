#include "ui/models/version_list_model.h"

#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {

VersionListModel::VersionListModel(Background &background, QObject *parent) : ValueListModel(parent), m_background(background) {}

void VersionListModel::setDataset(store::DatasetId dataset)
{
    if (m_dataset == dataset)
        return;
    m_dataset = dataset;
    beginResetModel();
    m_values.clear();
    endResetModel();
    refresh();
}

void VersionListModel::refresh()
{
    m_task.drop();
    if (m_dataset == 0)
        return;
    using Versions = std::vector<store::VersionInfo>;
    const auto work = [dataset = m_dataset](WorkContext &context) -> Expected<Versions> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        return datasets->versions(dataset);
    };
    m_task = m_background.post<Versions>(Lane::Data, this, work, [this](Expected<Versions> versions) {
        if (!versions) {
            emit failed(versions.error());
            return;
        }
        std::reverse(versions->begin(), versions->end());
        show(std::move(*versions), [](const store::VersionInfo &version) { return version.number; });
    });
}

QVariant VersionListModel::data(const QModelIndex &index, int role) const
{
    const store::VersionInfo *version = valueAt(index);
    if (version == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return trCore(version->message);
    case NumberRole: return QVariant::fromValue(version->number);
    case TimeRole: return QVariant::fromValue(version->time);
    case RowsRole: return QVariant::fromValue(version->rows);
    default: return {};
    }
}

} // namespace luthier::ui
