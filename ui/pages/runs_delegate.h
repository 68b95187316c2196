#pragma once

#include "ui/base/row_delegate.h"

namespace luthier::ui {

// Paints the cells of RunsTableModel: a star, a title with its tags, a state with its progress, a small curve.
class RunsDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintMuted(QPainter &painter, const QRect &box, const QString &text) const;
};

} // namespace luthier::ui
