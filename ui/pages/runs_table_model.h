#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QPersistentModelIndex>

namespace luthier::ui {

class RunListModel;

// The list of runs with a column for each thing to see of a run. The row's other values are those of RunListModel, in every
// column.
class RunsTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Star, Name, State, Loss, Curve, Model, Data, Created };
    static constexpr int kColumns = Created + 1;
    static constexpr int kSortRole = Qt::UserRole + 1000;

    explicit RunsTableModel(RunListModel &runs, QObject *parent = nullptr);

    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // the title, or the star

private:
    QString text(const QModelIndex &run, int column) const;
    QVariant sortValue(const QModelIndex &run, int column) const;
    void follow();
    void holdPlaces();
    void releasePlaces();

    RunListModel &m_runs;
    QModelIndexList m_held; // while the list is put in another order
    QList<QPersistentModelIndex> m_heldRuns;
};

} // namespace luthier::ui
