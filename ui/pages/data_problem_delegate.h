#pragma once

#include <QStyledItemDelegate>

namespace luthier::ui {

// A problem in a list: what is wrong, and below it where; a mark tells rows that were set aside.
class DataProblemDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace luthier::ui
