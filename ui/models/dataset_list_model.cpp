#include "ui/models/dataset_list_model.h"

#include <algorithm>

#include "core/store/backup.h"
#include "core/store/copy_dataset.h"
#include "core/store/export_dataset.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

Expected<store::ImportedDataset> importFiles(store::DatasetImport request, WorkContext &context)
{
    LUTHIER_TRY(store::backupOnceADay(context.stores.workspace(), context.stores.clock()));
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    if (request.name.empty()) {
        const std::string stem = request.files.empty() ? std::string() : request.files.front().stem().string();
        LUTHIER_TRY_ASSIGN(request.name, store::freeDatasetName(*datasets, stem.empty() ? "data" : stem));
    }
    request.options.progress = [&context](std::uint64_t done, std::uint64_t total) {
        return context.progress(total == 0 ? 0 : static_cast<double>(done) / static_cast<double>(total));
    };
    return store::importDataset(*datasets, request, [](const data::Problem &) {});
}

} // namespace

DatasetListModel::DatasetListModel(Background &background, QObject *parent) : ValueListModel(parent), m_background(background) {}

void DatasetListModel::refresh()
{
    change([](store::DatasetStore &) { return Expected<void>(); });
}

void DatasetListModel::change(Step step)
{
    using Datasets = std::vector<store::DatasetInfo>;
    const auto work = [step = std::move(step)](WorkContext &context) -> Expected<Datasets> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        LUTHIER_TRY(step(*datasets));
        return datasets->list();
    };
    m_background.post<Datasets>(Lane::Data, this, work, [this](Expected<Datasets> datasets) {
        if (datasets)
            take(std::move(*datasets));
        else
            emit failed(datasets.error());
    });
}

void DatasetListModel::take(std::vector<store::DatasetInfo> datasets)
{
    show(std::move(datasets), [](const store::DatasetInfo &info) { return info.id; });
    m_isLoaded = true;
    emit refreshed();
}

const store::DatasetInfo *DatasetListModel::find(store::DatasetId id) const
{
    const auto found = std::find_if(m_values.begin(), m_values.end(), [id](const store::DatasetInfo &info) { return info.id == id; });
    return found == m_values.end() ? nullptr : &*found;
}

const store::DatasetInfo *DatasetListModel::find(const QString &name) const
{
    const std::string wanted = fromQt(name);
    const auto found = std::find_if(m_values.begin(), m_values.end(), [&](const store::DatasetInfo &info) { return info.name == wanted; });
    return found == m_values.end() ? nullptr : &*found;
}

void DatasetListModel::create(const QString &name, const QString &kind)
{
    const auto work = [name = fromQt(name), kind = fromQt(kind)](WorkContext &context) -> Expected<store::DatasetId> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        return datasets->create(name, kind);
    };
    m_background.post<store::DatasetId>(Lane::Data, this, work, [this](const Expected<store::DatasetId> &id) {
        if (!id) {
            emit failed(id.error());
            return;
        }
        refresh();
        emit created(*id);
    });
}

void DatasetListModel::rename(store::DatasetId id, const QString &name)
{
    change([id, text = fromQt(name)](store::DatasetStore &datasets) { return datasets.rename(id, text); });
}

void DatasetListModel::duplicate(store::DatasetId id, const QString &name)
{
    const auto work = [id, wanted = fromQt(name)](WorkContext &context) -> Expected<store::DatasetId> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        LUTHIER_TRY_ASSIGN(const std::string free, store::freeDatasetName(*datasets, wanted));
        return store::copyDataset(*datasets, id, free);
    };
    m_background.post<store::DatasetId>(Lane::Bulk, this, work, [this](const Expected<store::DatasetId> &copy) {
        refresh();
        if (copy)
            emit created(*copy);
        else
            emit failed(copy.error());
    });
}

Task DatasetListModel::exportRows(store::DatasetId id, const QString &format, const fs::path &file)
{
    const auto work = [id, name = fromQt(format), file](WorkContext &context) -> Expected<std::int64_t> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        const auto onRow = [&context](std::int64_t done, std::int64_t of) {
            return context.progress(static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(of, 1)));
        };
        return store::exportDataset(*datasets, {id, store::kNewestVersion, name, file, onRow});
    };
    return m_background.post<std::int64_t>(Lane::Bulk, this, work, [this, file](const Expected<std::int64_t> &rows) {
        if (rows)
            emit exported(toQt(file), *rows);
        else
            emit failed(rows.error());
    });
}

void DatasetListModel::remove(store::DatasetId id)
{
    const store::DatasetInfo *info = find(id);
    const QString name = info == nullptr ? QString() : toQt(info->name);
    const auto work = [id](WorkContext &context) -> Expected<void> {
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
        return datasets->remove(id);
    };
    m_background.post<void>(Lane::Data, this, work, [this, id, name](const Expected<void> &done) {
        refresh();
        if (done)
            emit removed(id, name);
        else
            emit failed(done.error());
    });
}

void DatasetListModel::putBack(store::DatasetId id)
{
    change([id](store::DatasetStore &datasets) { return datasets.putBack(id); });
}

Task DatasetListModel::import(store::DatasetImport request)
{
    const auto work = [request = std::move(request)](WorkContext &context) { return importFiles(request, context); };
    const auto done = [this](const Expected<store::ImportedDataset> &dataset) {
        refresh();
        if (dataset)
            emit imported(*dataset);
        else
            emit failed(dataset.error());
    };
    return m_background.post<store::ImportedDataset>(Lane::Bulk, this, work, done,
                                                     [this](double fraction, const QString &) { emit importProgress(fraction); });
}

QVariant DatasetListModel::data(const QModelIndex &index, int role) const
{
    const store::DatasetInfo *info = valueAt(index);
    if (info == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return toQt(info->name);
    case IdRole: return QVariant::fromValue(info->id);
    case KindRole: return toQt(info->kind);
    case RowsRole: return QVariant::fromValue(info->rows);
    case VersionRole: return QVariant::fromValue(info->version);
    case CreatedRole: return QVariant::fromValue(info->created);
    default: return {};
    }
}

} // namespace luthier::ui
