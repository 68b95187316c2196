#pragma once

#include <QStyledItemDelegate>

namespace luthier::ui {

// A model in a list: its name, what it is in one line, and whether it can be trained.
class ModelsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString remark(const QModelIndex &index); // "Llama · 135 M · Q4_1 · 98 MB"
};

} // namespace luthier::ui
