#pragma once

#include <QFont>
#include <QObject>

#include "ui/base/colors.h"

class QApplication;

namespace luthier::ui {

class SystemAppearance;

// Colours, fonts and measures of the window; nothing else names one.

enum class ThemeChoice { System, Light, Dark };

enum class TextStyle { PageTitle, Section, BodyStrong, Body, Small, Caption, Code };

// In device-independent pixels at the reference font; Theme::scaled() follows the person's font.
inline constexpr int kGap4 = 4, kGap8 = 8, kGap12 = 12, kGap16 = 16, kGap24 = 24, kGap32 = 32;
inline constexpr int kControlRadius = 6, kCardRadius = 10;
inline constexpr int kControlHeight = 32, kRowHeight = 36;

class Theme : public QObject {
    Q_OBJECT

public:
    // Gives the application its style, palette and font and keeps them up to date. Lives as long as the window.
    explicit Theme(QApplication &application);
    ~Theme() override;

    static const Theme &of(); // the one of the application

    void setChoice(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    const Colors &colors() const { return m_dark ? darkColors() : lightColors(); }

    void setBaseFont(const QFont &font); // instead of the system's
    QFont font(TextStyle style) const;
    int scaled(int pixels) const; // grows with the font

signals:
    void changed(); // after the application has its new palette and font

private:
    void apply();

    QApplication &m_application;
    SystemAppearance *m_system;
    QFont m_base;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
};

} // namespace luthier::ui
