#include "ui/pages/data_problem_delegate.h"

#include <QFileInfo>
#include <QPainter>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/models/problem_list_model.h"

namespace luthier::ui {
namespace {

constexpr int kMark = 8;

} // namespace

void DataProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = Theme::of().colors();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isAside = index.data(ProblemListModel::SetAsideRole).toLongLong() != 0;
    painter->save();
    const QRect box = option.rect.adjusted(kGap4, 1, -kGap4, -1);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
        paintBox(*painter, box, kControlRadius, isChosen ? c.accentBackground : c.subSurface, Qt::NoPen);
    const QFont sentence = Theme::of().font(TextStyle::Body);
    const QFont place = Theme::of().font(TextStyle::Caption);
    const QRect inner = box.adjusted(kGap8 + kMark + kGap8, kGap8, -kGap8, -kGap8);
    const QRectF mark(box.left() + kGap8, inner.top() + (QFontMetrics(sentence).height() - kMark) / 2.0, kMark, kMark);
    paintBox(*painter, mark, kMark / 2.0, isAside ? c.error : c.warning, Qt::NoPen);
    painter->setFont(sentence);
    painter->setPen(c.text);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(sentence).elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    painter->setFont(place);
    painter->setPen(c.muted);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(place).elidedText(QFileInfo(index.data(ProblemListModel::PlaceRole).toString()).fileName(),
                                                     Qt::ElideMiddle, inner.width()));
    painter->restore();
}

QSize DataProblemDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const int texts =
        QFontMetrics(Theme::of().font(TextStyle::Body)).height() + QFontMetrics(Theme::of().font(TextStyle::Caption)).height();
    return {100, texts + 2 * kGap8 + kGap4};
}

} // namespace luthier::ui
