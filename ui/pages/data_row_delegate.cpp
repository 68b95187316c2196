#include "ui/pages/data_row_delegate.h"

#include <QPainter>

#include "ui/base/chip.h"
#include "ui/base/theme.h"
#include "ui/models/row_columns.h"
#include "ui/models/row_table_model.h"

namespace luthier::ui {
namespace {

RowColumn columnOf(const QModelIndex &index)
{
    return static_cast<RowColumn>(index.data(RowTableModel::ColumnRole).toInt());
}

ChipKind chipOf(store::RowStatus status)
{
    switch (status) {
    case store::RowStatus::Todo: return ChipKind::Neutral;
    case store::RowStatus::Draft: return ChipKind::Warning;
    case store::RowStatus::Done: return ChipKind::Accent;
    case store::RowStatus::Rejected: return ChipKind::Error;
    }
    return ChipKind::Neutral;
}

bool isNumber(RowColumn column)
{
    return column == RowColumn::Messages || column == RowColumn::Tokens;
}

// What is read to tell rows apart is strong, the rest is quiet.
bool isQuiet(RowColumn column)
{
    switch (column) {
    case RowColumn::Prompt:
    case RowColumn::Text:
    case RowColumn::Input:
    case RowColumn::Status: return false;
    case RowColumn::Answer:
    case RowColumn::Chosen:
    case RowColumn::Rejected:
    case RowColumn::Label:
    case RowColumn::Second:
    case RowColumn::Target:
    case RowColumn::Task:
    case RowColumn::Output:
    case RowColumn::Reference:
    case RowColumn::Messages:
    case RowColumn::Tokens:
    case RowColumn::Tags:
    case RowColumn::Origin: return true;
    }
    return true;
}

} // namespace

void DataRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    const RowColumn column = columnOf(index);
    if (isNumber(column))
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (isQuiet(column))
        option->palette.setColor(QPalette::Text, Theme::of().colors().muted);
}

void DataRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowColumn column = columnOf(index);
    if (column != RowColumn::Status && column != RowColumn::Tags) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    paintRow(*painter, option, index);
    if (!index.data(RowTableModel::IsLoadedRole).toBool())
        return;
    painter->save();
    painter->setClipRect(contentRect(option));
    if (column == RowColumn::Status)
        paintStatus(*painter, option, index);
    else
        paintTags(*painter, option, index);
    painter->restore();
}

void DataRowDelegate::paintStatus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto status = static_cast<store::RowStatus>(index.data(RowTableModel::StatusRole).toInt());
    const QRect box = contentRect(option);
    Chip::paint(painter, QPointF(box.left(), box.center().y() + 0.5), statusTitle(status), chipOf(status));
}

void DataRowDelegate::paintTags(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect box = contentRect(option);
    double left = box.left();
    for (const QString &tag : index.data(RowTableModel::TagsRole).toStringList())
        left += Chip::paint(painter, QPointF(left, box.center().y() + 0.5), tag, ChipKind::Neutral) + kGap4;
}

} // namespace luthier::ui
