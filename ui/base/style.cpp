#include "ui/base/style.h"

#include <algorithm>

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

template <class Option>
const Option &as(const QStyleOption *option)
{
    const auto *typed = qstyleoption_cast<const Option *>(option);
    Q_ASSERT(typed != nullptr);
    return *typed;
}

bool isHovering(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider *>(widget) != nullptr || qobject_cast<const QTabBar *>(widget) != nullptr;
}

} // namespace

Style::Style(const Theme &theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isHovering(widget))
        widget->setAttribute(Qt::WA_Hover);
    // The frame of a text field paints the surface, so that its corners are round.
    if (auto *rich = qobject_cast<QTextEdit *>(widget)) {
        rich->viewport()->setAutoFillBackground(false);
        rich->document()->setDocumentMargin(kGap8);
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        plain->viewport()->setAutoFillBackground(false);
        plain->document()->setDocumentMargin(kGap8);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colors &c = m_theme.colors();
    switch (element) {
    case PE_PanelButtonCommand: return paintButtonBox(*painter, as<QStyleOptionButton>(option), widget);
    case PE_PanelButtonTool: return paintToolButtonBox(*painter, *option);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheckBox(*painter, *option);
    case PE_IndicatorRadioButton: return paintRadioButton(*painter, *option);
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            paintFieldBox(*painter, *option, option->rect);
        return;
    case PE_Frame: return paintFrame(*painter, *option, widget);
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel: return paintBox(*painter, option->rect, 0, c.surface, QPen(c.line, 1));
    case PE_PanelItemViewItem: return paintItemPanel(*painter, as<QStyleOptionViewItem>(option));
    case PE_PanelItemViewRow: return; // the items paint it
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: return paintChevron(*painter, option->rect, Pointing::Up, c.muted);
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown: return paintChevron(*painter, option->rect, Pointing::Down, c.muted);
    case PE_IndicatorArrowLeft: return paintChevron(*painter, option->rect, Pointing::Left, c.muted);
    case PE_IndicatorArrowRight: return paintChevron(*painter, option->rect, Pointing::Right, c.muted);
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            paintChevron(*painter, option->rect, option->state.testFlag(State_Open) ? Pointing::Down : Pointing::Right, c.muted);
        return;
    case PE_IndicatorHeaderArrow: {
        const auto &header = as<QStyleOptionHeader>(option);
        if (header.sortIndicator != QStyleOptionHeader::None)
            paintChevron(*painter, header.rect, header.sortIndicator == QStyleOptionHeader::SortUp ? Pointing::Up : Pointing::Down,
                         c.muted);
        return;
    }
    case PE_FrameFocusRect:
        if (showsKeyboardFocus(*option))
            paintFocusRing(*painter, option->rect, 4);
        return;
    case PE_FrameTabWidget: return painter->fillRect(option->rect.left(), option->rect.top(), option->rect.width(), 1, c.line);
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
    case PE_PanelScrollAreaCorner: return; // space separates, not a line
    case PE_FrameTabBarBase: {
        const QRect line = as<QStyleOptionTabBarBase>(option).rect;
        return painter->fillRect(line.left(), line.bottom(), line.width(), 1, c.line);
    }
    default: return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: return paintButtonBox(*painter, as<QStyleOptionButton>(option), widget);
    case CE_PushButtonLabel: return paintButtonLabel(*painter, as<QStyleOptionButton>(option), widget);
    case CE_PushButton:
        paintButtonBox(*painter, as<QStyleOptionButton>(option), widget);
        return paintButtonLabel(*painter, as<QStyleOptionButton>(option), widget);
    case CE_ComboBoxLabel: {
        const auto &box = as<QStyleOptionComboBox>(option);
        return box.editable ? void() : paintComboBoxLabel(*painter, box, comboBoxPart(box, SC_ComboBoxEditField));
    }
    case CE_MenuItem: return paintMenuItem(*painter, as<QStyleOptionMenuItem>(option));
    case CE_MenuEmptyArea: return;
    case CE_Header: { // the base style would ask itself where the parts are
        QStyleOptionHeader part(as<QStyleOptionHeader>(option));
        drawControl(CE_HeaderSection, &part, painter, widget);
        part.rect = subElementRect(SE_HeaderLabel, option, widget);
        drawControl(CE_HeaderLabel, &part, painter, widget);
        part.rect = subElementRect(SE_HeaderArrow, option, widget);
        return drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
    }
    case CE_HeaderSection: return paintHeaderSection(*painter, as<QStyleOptionHeader>(option));
    case CE_HeaderEmptyArea: {
        QStyleOptionHeader rest;
        rest.rect = option->rect;
        return paintHeaderSection(*painter, rest);
    }
    case CE_HeaderLabel: {
        QStyleOptionHeader label(as<QStyleOptionHeader>(option));
        label.palette.setColor(QPalette::ButtonText, m_theme.colors().muted);
        label.state.setFlag(State_On, false); // else the selected column's name is bold
        const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option);
        const bool isMiddle = header != nullptr && header->textElideMode == Qt::ElideMiddle;
        label.text = painter->fontMetrics().elidedText(label.text, isMiddle ? Qt::ElideMiddle : Qt::ElideRight, label.rect.width());
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    case CE_ProgressBarGroove: return paintProgressGroove(*painter, *option);
    case CE_ProgressBarContents: return paintProgressChunk(*painter, as<QStyleOptionProgressBar>(option));
    case CE_ProgressBarLabel: return;
    case CE_TabBarTabShape: return paintTabShape(*painter, as<QStyleOptionTab>(option));
    case CE_TabBarTabLabel: return paintTabLabel(*painter, as<QStyleOptionTab>(option));
    case CE_Splitter: return;
    case CE_RubberBand: return paintBox(*painter, option->rect, 0, Qt::transparent, QPen(m_theme.colors().accent, 1));
    default: return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: return paintComboBox(*painter, as<QStyleOptionComboBox>(option));
    case CC_SpinBox: return paintSpinBox(*painter, as<QStyleOptionSpinBox>(option));
    case CC_Slider:
        return paintSlider(*painter, as<QStyleOptionSlider>(option), proxy()->subControlRect(control, option, SC_SliderHandle, widget));
    case CC_ScrollBar:
        return paintScrollBar(*painter, as<QStyleOptionSlider>(option), scrollBarPart(as<QStyleOptionSlider>(option), SC_ScrollBarSlider));
    default: return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: return comboBoxPart(*option, part);
    case CC_SpinBox: return spinBoxPart(as<QStyleOptionSpinBox>(option), part);
    case CC_ScrollBar: return scrollBarPart(as<QStyleOptionSlider>(option), part);
    default: return QProxyStyle::subControlRect(control, option, part, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        // Within a spin or combo box the field has its padding already.
        return as<QStyleOptionFrame>(option).lineWidth > 0 ? option->rect.adjusted(9, 1, -9, -1) : option->rect;
    case SE_HeaderArrow: return option->rect.adjusted(option->rect.width() - kGap24, 0, -kGap8, 0);
    case SE_HeaderLabel: {
        const bool sorted = as<QStyleOptionHeader>(option).sortIndicator != QStyleOptionHeader::None;
        return option->rect.adjusted(kGap8, 0, sorted ? -kGap24 : -kGap8, 0);
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const int control = m_theme.scaled(kControlHeight);
    switch (type) {
    case CT_PushButton: return buttonSize(as<QStyleOptionButton>(option));
    case CT_ToolButton: return {std::max(control, contents.width() + kGap12), control};
    case CT_LineEdit: return {contents.width() + 18, control};
    case CT_ComboBox: return {contents.width() + 40, control};
    case CT_SpinBox: return {contents.width() + 58, control};
    case CT_MenuItem: return menuItemSize(as<QStyleOptionMenuItem>(option), contents);
    case CT_TabBarTab: return {contents.width() + kGap8, m_theme.scaled(kRowHeight)};
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), control)};
    }
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + kGap8, std::max(size.height(), control)};
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), m_theme.scaled(24))};
    }
    default: return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return kGap8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return m_theme.scaled(28);
    case PM_SliderThickness:
    case PM_SliderControlThickness: return m_theme.scaled(20);
    case PM_SliderLength: return m_theme.scaled(16);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return m_theme.scaled(16);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return kGap4;
    case PM_MenuHMargin: return 0;
    case PM_ToolTipLabelFrameWidth: return 7;
    case PM_HeaderMargin: return kGap8;
    case PM_HeaderMarkSize: return m_theme.scaled(10);
    case PM_HeaderDefaultSectionSizeVertical: return m_theme.scaled(kRowHeight);
    case PM_LineEditIconSize: return m_theme.scaled(16);
    case PM_LineEditIconMargin: return kGap4;
    case PM_TabBarTabHSpace: return kGap24;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SplitterWidth: return kGap12;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return kGap16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return kGap8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace luthier::ui
