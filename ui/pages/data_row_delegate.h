#pragma once

#include "ui/base/row_delegate.h"

namespace luthier::ui {

// The cells of a table of rows: a chip for the status, chips for tags, answers quieter than questions.
class DataRowDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintStatus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTags(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace luthier::ui
