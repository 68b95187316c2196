#include "ui/base/row_delegate.h"

#include <QApplication>
#include <QPainter>

#include "ui/base/numbers.h"
#include "ui/base/style_parts.h"
#include "ui/base/table.h"
#include "ui/base/theme.h"

namespace luthier::ui {

RowDelegate::RowDelegate(const Table &table, QObject *parent) : QStyledItemDelegate(parent), m_table(table) {}

QRect RowDelegate::contentRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(kGap8, 0, -kGap8, -1);
}

void RowDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = Theme::of().colors();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, c.accentBackground);
    else if (index.row() == m_table.hoveredRow())
        painter.fillRect(option.rect, c.subSurface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.grid);
    if (index == m_table.currentIndex() && m_table.hasFocus() && option.state.testFlag(QStyle::State_HasFocus) &&
        m_table.window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintBox(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 4, Qt::transparent, QPen(c.accent, 1));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRow(*painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.rect = option.rect.adjusted(kGap4, 0, -kGap4, -1); // the style adds as much again
    cell.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    if (cell.displayAlignment.testFlag(Qt::AlignRight)) { // numbers
        painter->save();
        painter->setFont(cell.font);
        painter->setPen(
            cell.palette.color(option.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
        paintNumber(*painter, contentRect(option), cell.text);
        painter->restore();
        return;
    }
    const QStyle &style = cell.widget != nullptr ? *cell.widget->style() : *QApplication::style();
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

} // namespace luthier::ui
