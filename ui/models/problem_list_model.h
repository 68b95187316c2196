#pragma once

#include "core/store/dataset_store.h"
#include "ui/bridge/background.h"
#include "ui/models/value_list_model.h"

namespace luthier::ui {

// What is wrong with a dataset's rows: first those that were set aside at an import, then the problems of rows that are there.
struct ProblemEntry {
    std::int64_t setAside = 0; // its number; 0: the row is in the dataset
    store::RowId row = 0;      // the row it concerns; 0: none, as of the whole file
    data::Problem problem;
    std::string raw;    // bytes of a row that was set aside
    std::string mended; // what a repair would make of it; empty: nothing
};

class ProblemListModel final : public ValueListModel<ProblemEntry> {
    Q_OBJECT

public:
    enum Role { SetAsideRole = Qt::UserRole + 1, RowIdRole, PlaceRole, KindRole, RawRole, MendedRole };

    explicit ProblemListModel(Background &background, QObject *parent = nullptr);

    void setDataset(store::DatasetId dataset); // 0: none
    void refresh();                            // after any change of the dataset
    int setAsideCount() const;

    QVariant data(const QModelIndex &index, int role) const override; // DisplayRole: one sentence

signals:
    void refreshed();
    void failed(const luthier::Error &error);

private:
    Background &m_background;
    store::DatasetId m_dataset = 0;
    Task m_task;
};

} // namespace luthier::ui
