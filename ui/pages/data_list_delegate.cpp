#include "ui/pages/data_list_delegate.h"

#include <QPainter>

#include "ui/base/qt_convert.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {
namespace {

QString factsOf(const QModelIndex &index)
{
    const std::int64_t rows = index.data(DatasetListModel::RowsRole).toLongLong();
    const auto kind = kindFromName(fromQt(index.data(DatasetListModel::KindRole).toString()));
    return kind ? QStringLiteral("%1 · %2").arg(kindTitle(*kind), rowsText(rows)) : rowsText(rows);
}

} // namespace

void DataListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = Theme::of().colors();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    const QRect box = option.rect.adjusted(kGap4, 1, -kGap4, -1);
    if (isChosen || isHovered)
        paintBox(*painter, box, kControlRadius, isChosen ? c.accentBackground : c.subSurface, Qt::NoPen);
    const QRect inner = box.adjusted(kGap8, kGap8, -kGap8, -kGap8);
    const QFont nameFont = Theme::of().font(isChosen ? TextStyle::BodyStrong : TextStyle::Body);
    const QFont factFont = Theme::of().font(TextStyle::Caption);
    const QString version = tr("v%1").arg(index.data(DatasetListModel::VersionRole).toLongLong());
    const int versionWidth = QFontMetrics(factFont).horizontalAdvance(version) + kGap8;
    painter->setFont(factFont);
    painter->setPen(c.muted);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignTop, version);
    painter->setFont(nameFont);
    painter->setPen(isChosen ? c.accent : c.text);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(nameFont).elidedText(name, Qt::ElideRight, inner.width() - versionWidth));
    painter->setFont(factFont);
    painter->setPen(c.muted);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(factFont).elidedText(factsOf(index), Qt::ElideRight, inner.width()));
    painter->restore();
}

QSize DataListDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const int texts =
        QFontMetrics(Theme::of().font(TextStyle::BodyStrong)).height() + QFontMetrics(Theme::of().font(TextStyle::Caption)).height();
    return {100, texts + 2 * kGap8 + kGap4};
}

void DataListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(kGap4, kGap4, -kGap4, -kGap4));
}

} // namespace luthier::ui
