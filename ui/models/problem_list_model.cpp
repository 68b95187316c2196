#include "ui/models/problem_list_model.h"

#include <algorithm>
#include <tuple>

#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

Expected<std::vector<ProblemEntry>> read(store::DatasetId dataset, WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    LUTHIER_TRY_ASSIGN(std::vector<store::SetAsideRow> aside, datasets->setAside(dataset));
    LUTHIER_TRY_ASSIGN(std::vector<store::ImportProblem> problems, datasets->problems(dataset));
    std::vector<ProblemEntry> entries;
    for (store::SetAsideRow &row : aside)
        entries.push_back({row.id, 0, std::move(row.problem), std::move(row.raw), std::move(row.mended)});
    for (store::ImportProblem &problem : problems)
        if (problem.row) // those of rows that were set aside are in the list already
            entries.push_back({0, *problem.row, std::move(problem.problem), {}, {}});
    return entries;
}

} // namespace

ProblemListModel::ProblemListModel(Background &background, QObject *parent) : ValueListModel(parent), m_background(background) {}

void ProblemListModel::setDataset(store::DatasetId dataset)
{
    if (m_dataset == dataset)
        return;
    m_dataset = dataset;
    beginResetModel();
    m_values.clear();
    endResetModel();
    refresh();
}

void ProblemListModel::refresh()
{
    m_task.drop();
    if (m_dataset == 0)
        return;
    using Entries = std::vector<ProblemEntry>;
    m_task = m_background.post<Entries>(
        Lane::Data, this, [dataset = m_dataset](WorkContext &context) { return read(dataset, context); },
        [this](Expected<Entries> entries) {
            if (!entries) {
                emit failed(entries.error());
                return;
            }
            // There may be a hundred thousand: shown at once.
            beginResetModel();
            m_values = std::move(*entries);
            endResetModel();
            emit refreshed();
        });
}

int ProblemListModel::setAsideCount() const
{
    return static_cast<int>(std::count_if(m_values.begin(), m_values.end(), [](const ProblemEntry &entry) { return entry.setAside != 0; }));
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    const ProblemEntry *entry = valueAt(index);
    if (entry == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return trCore(entry->problem.what);
    case SetAsideRole: return QVariant::fromValue(entry->setAside);
    case RowIdRole: return QVariant::fromValue(entry->row);
    case PlaceRole: return toQt(entry->problem.place());
    case KindRole: return toQt(data::problemName(entry->problem.kind));
    case RawRole: return toQt(entry->raw);
    case MendedRole: return toQt(entry->mended);
    default: return {};
    }
}

} // namespace luthier::ui
