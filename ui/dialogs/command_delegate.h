#pragma once

#include <QStyledItemDelegate>

namespace luthier::ui {

// A line of the command palette: icon, text, at the right what kind of thing it is and its shortcut.
class CommandDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace luthier::ui
