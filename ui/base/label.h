#pragma once

#include <QLabel>

#include "ui/base/theme.h"

namespace luthier::ui {

// Text in one of the theme's styles and colours; follows changes of theme and font.
class Label : public QLabel {
    Q_OBJECT

public:
    enum class Tone { Normal, Muted, Accent, Good, Warning, Error };

    explicit Label(TextStyle style = TextStyle::Body, Tone tone = Tone::Normal, QWidget *parent = nullptr);
    explicit Label(const QString &text, TextStyle style = TextStyle::Body, Tone tone = Tone::Normal, QWidget *parent = nullptr);
    void setTone(Tone tone);

private:
    void refresh();
    TextStyle m_style;
    Tone m_tone;
};

QColor toneColor(Label::Tone tone);

} // namespace luthier::ui
