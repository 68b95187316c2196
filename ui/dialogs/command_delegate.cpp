#include "ui/dialogs/command_delegate.h"

#include <QPainter>

#include "ui/base/chip.h"
#include "ui/base/icons.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/dialogs/command_list.h"

namespace luthier::ui {
namespace {

constexpr int kIcon = 18;

} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, Theme::of().scaled(kRowHeight)};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = Theme::of().colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect.adjusted(kGap8, 1, -kGap8, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected)
        paintBox(*painter, box, kControlRadius, c.accentBackground, Qt::NoPen);
    const int size = Theme::of().scaled(kIcon);
    const QRectF icon(box.left() + kGap8, box.center().y() - size / 2.0 + 0.5, size, size);
    paintIcon(*painter, index.data(CommandList::IconRole).toString(), selected ? c.accent : c.muted, icon);
    QRect room = box.adjusted(kGap8 + size + kGap12, 0, -kGap8, 0);
    if (const QString shortcut = index.data(CommandList::ShortcutRole).toString(); !shortcut.isEmpty()) {
        const int width = Chip::sizeOf(shortcut).width();
        Chip::paint(*painter, QPointF(room.right() - width + 1, room.center().y() + 0.5), shortcut, ChipKind::Neutral);
        room.setRight(room.right() - width - kGap8);
    }
    const QString kind = index.data(CommandList::KindRole).toString();
    painter->setFont(Theme::of().font(TextStyle::Small));
    painter->setPen(c.muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, kind);
    room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(kind) - kGap12);
    painter->setFont(Theme::of().font(TextStyle::Body));
    painter->setPen(c.text);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace luthier::ui
