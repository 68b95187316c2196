#include "ui/pages/models_delegate.h"

#include <QPainter>

#include "ui/base/chip.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/models/model_list_model.h"

namespace luthier::ui {
namespace {

constexpr int kHeight = 56;

} // namespace

QString ModelsDelegate::remark(const QModelIndex &index)
{
    QStringList parts;
    const QString architecture = index.data(ModelListModel::ArchitectureRole).toString();
    parts << architecture.section(QChar(u','), 0, 0);
    if (const auto parameters = index.data(ModelListModel::ParametersRole).toLongLong(); parameters > 0)
        parts << shortCountText(parameters);
    parts << index.data(ModelListModel::NumbersRole).toString();
    if (const auto bytes = index.data(ModelListModel::BytesRole).toULongLong(); bytes > 0)
        parts << bytesText(bytes);
    parts.removeAll(QString());
    if (parts.isEmpty())
        parts << index.data(ModelListModel::PathRole).toString();
    return parts.join(QStringLiteral(" · "));
}

QSize ModelsDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {200, Theme::of().scaled(kHeight)};
}

void ModelsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of();
    const Colors &c = theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, c.accentBackground);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, c.subSurface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.grid);
    const QRect room = option.rect.adjusted(kGap16, 0, -kGap16, -1);
    const bool canTrain = index.data(ModelListModel::CanTrainRole).toBool();
    const QString verdict = canTrain ? tr("can train here") : tr("cannot train");
    const int chip = Chip::sizeOf(verdict).width();
    Chip::paint(*painter, QPointF(room.right() - chip + 1, room.center().y() + 0.5), verdict,
                canTrain ? ChipKind::Accent : ChipKind::Neutral);
    const int width = room.width() - chip - kGap12;
    const QFont strong = theme.font(TextStyle::BodyStrong);
    const QFont small = theme.font(TextStyle::Small);
    const int titleHeight = QFontMetrics(strong).height();
    const int remarkHeight = QFontMetrics(small).height();
    const QRect title(room.left(), room.top() + (room.height() - titleHeight - 2 - remarkHeight) / 2, width, titleHeight);
    painter->setFont(strong);
    painter->setPen(c.text);
    painter->drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, width));
    painter->setFont(small);
    painter->setPen(c.muted);
    painter->drawText(QRect(room.left(), title.bottom() + 3, width, remarkHeight), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(remark(index), Qt::ElideRight, width));
    painter->restore();
}

} // namespace luthier::ui
