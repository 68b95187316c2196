#include "ui/pages/runs_delegate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

#include "ui/base/chip.h"
#include "ui/base/spark_line.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/run_words.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

constexpr int kStarRadius = 7;
constexpr int kBarHeight = 4;

void paintStar(QPainter &painter, const QRect &box, bool isSet, bool isNear)
{
    if (!isSet && !isNear)
        return; // an empty column is calmer than a column of empty stars
    const Colors &c = Theme::of().colors();
    const double outer = Theme::of().scaled(kStarRadius);
    QPolygonF star;
    for (int corner = 0; corner < 10; ++corner) {
        const double radius = corner % 2 == 0 ? outer : outer * 0.45;
        const double angle = std::numbers::pi * (corner / 5.0 - 0.5);
        star << QRectF(box).center() + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isSet ? c.warning : c.disabled, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isSet ? QBrush(c.warning) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star);
}

// A chip, and beside it how far the run is while something trains it.
void paintState(QPainter &painter, const QRect &box, const QModelIndex &index)
{
    const Colors &c = Theme::of().colors();
    const RunStateWords words = runStateWords(index.data(RunListModel::StateRole).toString());
    const int chip = Chip::paint(painter, QPointF(box.left(), box.center().y() + 0.5), words.text, words.kind);
    const QRectF bar(box.left() + chip + kGap8, box.center().y() - kBarHeight / 2.0 + 0.5, box.width() - chip - kGap8, kBarHeight);
    if (!index.data(RunListModel::IsActiveRole).toBool() || bar.width() < kGap24)
        return;
    const double share = std::clamp(index.data(RunListModel::ProgressRole).toDouble(), 0.0, 1.0);
    paintBox(painter, bar, kBarHeight / 2.0, c.line, Qt::NoPen);
    paintBox(painter, QRectF(bar.topLeft(), QSizeF(std::max<double>(kBarHeight, bar.width() * share), kBarHeight)), kBarHeight / 2.0,
             c.accent, Qt::NoPen);
}

} // namespace

// The title, its tags, and what there is room for of the note.
void RunsDelegate::paintName(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const Theme &theme = Theme::of();
    painter.setFont(theme.font(TextStyle::BodyStrong));
    painter.setPen(theme.colors().text);
    const QString title = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, title);
    int x = box.left() + painter.fontMetrics().horizontalAdvance(title) + kGap8;
    for (const QString &tag : index.data(RunListModel::TagsRole).toStringList()) {
        if (x + Chip::sizeOf(tag).width() > box.right())
            return;
        x += Chip::paint(painter, QPointF(x, box.center().y() + 0.5), tag, ChipKind::Neutral) + kGap4;
    }
    paintMuted(painter, QRect(QPoint(x + kGap4, box.top()), box.bottomRight()), index.data(RunListModel::NoteRole).toString().simplified());
}

void RunsDelegate::paintMuted(QPainter &painter, const QRect &box, const QString &text) const
{
    if (box.width() < kGap32)
        return;
    painter.setFont(Theme::of().font(TextStyle::Small));
    painter.setPen(Theme::of().colors().muted);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

void RunsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == RunsTableModel::Loss) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    paintRow(*painter, option, index);
    painter->save();
    const QRect box = contentRect(option);
    switch (index.column()) {
    case RunsTableModel::Star:
        paintStar(*painter, option.rect, index.data(RunListModel::StarRole).toBool(), option.state.testFlag(QStyle::State_MouseOver));
        break;
    case RunsTableModel::Name: paintName(*painter, box, index); break;
    case RunsTableModel::State: paintState(*painter, box, index); break;
    case RunsTableModel::Curve: {
        const auto values = index.data(RunListModel::SparkRole).value<QList<double>>();
        SparkLine::paint(*painter, QRectF(box).adjusted(0, kGap8, 0, -kGap8), std::vector<double>(values.begin(), values.end()));
        break;
    }
    default: paintMuted(*painter, box, index.data().toString()); break;
    }
    painter->restore();
}

QWidget *RunsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the run"));
    return editor;
}

void RunsDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(0, 1, 0, -2));
}

} // namespace luthier::ui
