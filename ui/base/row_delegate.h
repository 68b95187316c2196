#pragma once

#include <QStyledItemDelegate>

namespace luthier::ui {

class Table;

// Paints the cells of a Table. Delegates for special cells derive from it, call paintRow() and paint into contentRect().
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(const Table &table, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const; // background and line
    static QRect contentRect(const QStyleOptionViewItem &option);

private:
    const Table &m_table;
};

} // namespace luthier::ui
