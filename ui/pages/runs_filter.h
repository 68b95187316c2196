#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace luthier::ui {

// The runs in which every word that is looked for occurs, in the order of a column.
class RunsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RunsFilter(QObject *parent = nullptr);
    void setSearch(const QString &words);
    bool isSearching() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace luthier::ui
