#pragma once

// The parts of Style, one group for each style_*.cpp. All paint with the theme's colours and measures.

#include <optional>

#include <QRect>
#include <QStyle>

class QColor;
class QPainter;
class QPen;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;
class QWidget;

namespace luthier::ui {

// --- style_shapes.cpp: what the others are made of
bool showsKeyboardFocus(const QStyleOption &option);
void paintBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QPen &pen); // the pen lies inside
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius);
void paintTick(QPainter &painter, const QRectF &box, const QColor &color);
enum class Pointing { Up, Down, Left, Right };
void paintChevron(QPainter &painter, const QRectF &box, Pointing pointing, const QColor &color);

// --- style_buttons.cpp
void paintButtonBox(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
QSize buttonSize(const QStyleOptionButton &option);
void paintToolButtonBox(QPainter &painter, const QStyleOption &option);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);

// --- style_fields.cpp
void paintFieldBox(QPainter &painter, const QStyleOption &option, const QRect &rect);
void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option);
void paintComboBoxLabel(QPainter &painter, const QStyleOptionComboBox &option, const QRect &field);
QRect comboBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part);
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option);
QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);

// --- style_bars.cpp
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void paintProgressGroove(QPainter &painter, const QStyleOption &option);
void paintProgressChunk(QPainter &painter, const QStyleOptionProgressBar &option);
void paintTabShape(QPainter &painter, const QStyleOptionTab &option);
void paintTabLabel(QPainter &painter, const QStyleOptionTab &option);

// --- style_items.cpp
void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option);
void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace luthier::ui
