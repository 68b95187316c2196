#pragma once

#include <optional>

#include "core/run/run_view.h"
#include "ui/models/value_list_model.h"

namespace luthier::ui {

// An adapter that a run has saved.
struct CheckpointEntry {
    std::int64_t step = 0;
    bool isFinal = false;
    fs::path adapter;
    std::optional<double> loss; // evaluation loss of this step, else its training loss
};

// The adapters of a run to chat with or to export, the final one first, then the newest.
class CheckpointListModel final : public ValueListModel<CheckpointEntry> {
    Q_OBJECT

public:
    enum Role { StepRole = Qt::UserRole + 1, AdapterRole, LossRole, IsFinalRole };

    explicit CheckpointListModel(QObject *parent = nullptr);

    static std::vector<CheckpointEntry> entriesOf(const run::RunView &view); // looks at the folders: not for the GUI thread
    void setEntries(std::vector<CheckpointEntry> entries);

    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString title(const CheckpointEntry &entry) const;
};

} // namespace luthier::ui
