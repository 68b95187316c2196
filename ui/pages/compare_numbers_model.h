#pragma once

#include <vector>

#include <QAbstractTableModel>

namespace luthier::ui {

class RunDetails;

// What came of several runs: a row a number, a column a run, after the number's name; the best of a row is marked.
class CompareNumbersModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { IsBestRole = Qt::UserRole + 100 };

    explicit CompareNumbersModel(QObject *parent = nullptr);

    void setRuns(std::vector<const RunDetails *> runs); // they outlive the model or the next call
    void refresh();                                     // something was told

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool hasAccuracy() const; // of any run
    QString name(int row) const;
    QString text(int row, const RunDetails &run) const;
    bool isBest(int row, std::size_t run) const;

    std::vector<const RunDetails *> m_runs;
    std::vector<int> m_rows; // which numbers
};

} // namespace luthier::ui
