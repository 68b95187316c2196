#pragma once

#include "ui/base/theme.h"

namespace luthier::ui {

// Lets a test change the theme; afterwards it is as it was.
class ThemeGuard {
public:
    ThemeGuard() : m_theme(const_cast<Theme &>(Theme::of())), m_choice(m_theme.choice()), m_font(m_theme.font(TextStyle::Body)) {}
    ~ThemeGuard()
    {
        m_theme.setChoice(m_choice);
        m_theme.setBaseFont(m_font);
    }
    ThemeGuard(const ThemeGuard &) = delete;
    ThemeGuard &operator=(const ThemeGuard &) = delete;

    Theme *operator->() { return &m_theme; }

private:
    Theme &m_theme; // the program's own; only the application may change it otherwise
    ThemeChoice m_choice;
    QFont m_font;
};

} // namespace luthier::ui
