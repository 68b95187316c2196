#include "ui/models/checkpoint_list_model.h"

#include "ui/base/format.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

std::optional<double> lossAt(const run::RunView &view, std::int64_t step)
{
    for (const run::EvalEvent &eval : view.evals)
        if (eval.step == step)
            return eval.loss;
    for (const run::StepEvent &taken : view.steps)
        if (taken.step == step)
            return taken.loss;
    return {};
}

} // namespace

CheckpointListModel::CheckpointListModel(QObject *parent) : ValueListModel(parent) {}

std::vector<CheckpointEntry> CheckpointListModel::entriesOf(const run::RunView &view)
{
    std::vector<CheckpointEntry> entries;
    std::error_code code;
    const fs::path final = run::RunPaths{view.folder}.adapter();
    if (const std::int64_t last = view.steps.empty() ? 0 : view.steps.back().step; fs::exists(final / "adapter_config.json", code))
        entries.push_back({last, true, final, lossAt(view, last)});
    for (auto step = view.checkpoints.rbegin(); step != view.checkpoints.rend(); ++step)
        if (const fs::path adapter = run::checkpointAdapter(view.folder, *step); !adapter.empty())
            entries.push_back({*step, false, adapter, lossAt(view, *step)});
    return entries;
}

void CheckpointListModel::setEntries(std::vector<CheckpointEntry> entries)
{
    show(std::move(entries), [](const CheckpointEntry &entry) { return entry.adapter; });
}

QString CheckpointListModel::title(const CheckpointEntry &entry) const
{
    return entry.isFinal ? tr("Final adapter, step %1").arg(countText(entry.step)) : tr("Step %1").arg(countText(entry.step));
}

QVariant CheckpointListModel::data(const QModelIndex &index, int role) const
{
    const CheckpointEntry *entry = valueAt(index);
    if (entry == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole: return title(*entry);
    case StepRole: return QVariant::fromValue(entry->step);
    case AdapterRole: return toQt(entry->adapter);
    case LossRole: return entry->loss ? QVariant(*entry->loss) : QVariant();
    case IsFinalRole: return entry->isFinal;
    default: return {};
    }
}

} // namespace luthier::ui
