#include "ui/base/label.h"

namespace luthier::ui {

QColor toneColor(Label::Tone tone)
{
    const Colors &colors = Theme::of().colors();
    switch (tone) {
    case Label::Tone::Normal: return colors.text;
    case Label::Tone::Muted: return colors.muted;
    case Label::Tone::Accent: return colors.accent;
    case Label::Tone::Good: return colors.good;
    case Label::Tone::Warning: return colors.warning;
    case Label::Tone::Error: return colors.error;
    }
    return colors.text;
}

Label::Label(TextStyle style, Tone tone, QWidget *parent) : Label(QString(), style, tone, parent) {}

Label::Label(const QString &text, TextStyle style, Tone tone, QWidget *parent) : QLabel(text, parent), m_style(style), m_tone(tone)
{
    setTextFormat(Qt::PlainText); // what is shown may come from people's data
    connect(&Theme::of(), &Theme::changed, this, &Label::refresh);
    refresh();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void Label::refresh()
{
    setFont(Theme::of().font(m_style));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(m_tone));
    setPalette(colors);
}

} // namespace luthier::ui
