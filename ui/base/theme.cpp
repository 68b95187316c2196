#include "ui/base/theme.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QToolTip>

#include "ui/base/style.h"
#include "ui/base/system_appearance.h"

namespace luthier::ui {

namespace {

constexpr const char *kProperty = "luthierTheme";
constexpr double kReferencePoints = 10; // 13 pixels on a common screen: the font at which measures are taken as they are

// Factor to the body size, and the weight.
struct TypeStep {
    double factor;
    QFont::Weight weight;
};

TypeStep stepOf(TextStyle style)
{
    switch (style) {
    case TextStyle::PageTitle: return {20.0 / 13, QFont::DemiBold};
    case TextStyle::Section: return {15.0 / 13, QFont::DemiBold};
    case TextStyle::BodyStrong: return {1, QFont::DemiBold};
    case TextStyle::Body: return {1, QFont::Normal};
    case TextStyle::Small: return {12.0 / 13, QFont::Normal};
    case TextStyle::Caption: return {11.0 / 13, QFont::Normal};
    case TextStyle::Code: return {12.0 / 13, QFont::Normal};
    }
    return {1, QFont::Normal};
}

double pointsOf(const QFont &font)
{
    return font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF(); // a font may be given in pixels
}

// The desktop's font. Where there is no desktop that names one, a clear face at the reference size; Chinese in its own forms.
QFont systemFont(QFont font)
{
    static const QStringList kUnnamed = {QStringLiteral("Sans Serif"), QStringLiteral("Sans"), QStringLiteral("Helvetica")};
    const QStringList installed = QFontDatabase::families();
    QStringList families = {font.family()};
    if (kUnnamed.contains(font.family())) {
        font.setPointSizeF(kReferencePoints);
        if (const QString clear = QStringLiteral("Inter"); installed.contains(clear))
            families = {clear};
    }
    if (const QString chinese = QStringLiteral("Noto Sans CJK SC"); installed.contains(chinese))
        families << chinese;
    font.setFamilies(families);
    return font;
}

QPalette paletteOf(const Colors &c)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, c.window},
        {QPalette::WindowText, c.text},
        {QPalette::Base, c.surface},
        {QPalette::AlternateBase, c.subSurface},
        {QPalette::Text, c.text},
        {QPalette::Button, c.surface},
        {QPalette::ButtonText, c.text},
        {QPalette::BrightText, c.error},
        {QPalette::ToolTipBase, c.surface},
        {QPalette::ToolTipText, c.text},
        {QPalette::PlaceholderText, c.muted},
        {QPalette::Highlight, c.accentBackground},
        {QPalette::HighlightedText, c.text},
        {QPalette::Link, c.accent},
        {QPalette::LinkVisited, c.accent},
        {QPalette::Light, c.surface},
        {QPalette::Midlight, c.grid},
        {QPalette::Mid, c.line},
        {QPalette::Dark, c.line},
        {QPalette::Shadow, c.line},
    };
    for (const auto &[role, color] : roles)
        palette.setColor(role, color);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.subSurface);
    return palette;
}

} // namespace

Theme::Theme(QApplication &application)
    : m_application(application), m_system(new SystemAppearance(application.palette(), this)), m_base(systemFont(application.font()))
{
    application.setProperty(kProperty, QVariant::fromValue<QObject *>(this));
    application.setStyle(new Style(*this));
    connect(m_system, &SystemAppearance::changed, this, &Theme::apply);
    apply();
}

Theme::~Theme()
{
    m_application.setProperty(kProperty, {});
}

const Theme &Theme::of()
{
    const auto *theme = qobject_cast<Theme *>(qApp->property(kProperty).value<QObject *>());
    Q_ASSERT_X(theme != nullptr, "Theme::of", "the application has no theme yet");
    return *theme;
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setBaseFont(const QFont &font)
{
    m_base = font;
    apply();
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system->isDark());
    const QPalette palette = paletteOf(colors());
    m_application.setPalette(palette);
    m_application.setFont(font(TextStyle::Body));
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(TextStyle::Small));
    emit changed();
}

QFont Theme::font(TextStyle style) const
{
    const TypeStep step = stepOf(style);
    QFont font = style == TextStyle::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : m_base;
    font.setPointSizeF(pointsOf(m_base) * step.factor);
    font.setWeight(step.weight);
    return font;
}

int Theme::scaled(int pixels) const
{
    return static_cast<int>(std::lround(pixels * std::max(1.0, pointsOf(m_base) / kReferencePoints)));
}

} // namespace luthier::ui
