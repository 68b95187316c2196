#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kPadding = 9; // before a field's text, its border included; QLineEdit adds two
constexpr int kComboArrow = 28;
constexpr int kSpinArrow = 22;

QRect mirrored(const QStyleOption &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

void paintFieldBox(QPainter &painter, const QStyleOption &option, const QRect &rect)
{
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option.state.testFlag(QStyle::State_HasFocus);
    QColor border = c.line;
    if (focused)
        border = c.accent;
    else if (enabled && option.state.testFlag(QStyle::State_MouseOver))
        border = mixed(c.line, c.text, 0.3);
    paintBox(painter, rect, kControlRadius, enabled ? c.surface : c.subSurface, QPen(border, focused ? 2 : 1));
}

void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (widget != nullptr && widget->isWindow()) { // a list that drops down: windows have square corners
        paintBox(painter, option.rect, 0, Theme::of().colors().surface, QPen(Theme::of().colors().line, 1));
        return;
    }
    paintFieldBox(painter, option, option.rect);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option)
{
    if (option.frame)
        paintFieldBox(painter, option, option.rect);
    const Colors &c = Theme::of().colors();
    paintChevron(painter, comboBoxPart(option, QStyle::SC_ComboBoxArrow), Pointing::Down,
                 option.state.testFlag(QStyle::State_Enabled) ? c.muted : c.disabled);
}

void paintComboBoxLabel(QPainter &painter, const QStyleOptionComboBox &option, const QRect &field)
{
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect text = field.adjusted(2, 0, 0, 0);
    if (!option.currentIcon.isNull()) {
        const QRect icon(text.left(), text.top(), option.iconSize.width(), text.height());
        option.currentIcon.paint(&painter, mirrored(option, icon), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        text.setLeft(icon.right() + kGap8);
    }
    painter.setPen(enabled ? c.text : c.disabled);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, text.width()));
}

QRect comboBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect &all = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow: return mirrored(option, QRect(all.right() + 1 - kComboArrow, all.top(), kComboArrow, all.height()));
    case QStyle::SC_ComboBoxEditField: return mirrored(option, all.adjusted(kPadding, 1, -kComboArrow, -1));
    case QStyle::SC_ComboBoxListBoxPopup: return all.adjusted(0, kGap4 / 2, 0, 0);
    default: return all;
    }
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option)
{
    if (option.frame)
        paintFieldBox(painter, option, option.rect);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const Colors &c = Theme::of().colors();
    const auto paintArrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, Pointing pointing) {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(step);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && option.activeSubControls.testFlag(part);
        paintChevron(painter, spinBoxPart(option, part), pointing, !enabled ? c.disabled : hovered ? c.text : c.muted);
    };
    paintArrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Pointing::Up);
    paintArrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Pointing::Down);
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &all = option.rect;
    const int arrow = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : kSpinArrow;
    const int right = all.right() + 1 - kGap4;
    switch (part) {
    case QStyle::SC_SpinBoxUp: return mirrored(option, QRect(right - 2 * arrow, all.top(), arrow, all.height()));
    case QStyle::SC_SpinBoxDown: return mirrored(option, QRect(right - arrow, all.top(), arrow, all.height()));
    case QStyle::SC_SpinBoxEditField: {
        const int padding = option.frame ? kPadding : 1;
        return mirrored(option, QRect(all.left() + padding, all.top() + 1, right - 2 * arrow - padding - all.left(), all.height() - 2));
    }
    default: return all;
    }
}

} // namespace luthier::ui
