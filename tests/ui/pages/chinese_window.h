#pragma once

#include <QCoreApplication>
#include <QLocale>

#include "ui/base/language.h"

namespace luthier::ui {

// The window speaks Chinese from here to the end of a test; what is shown is told, as when a person chooses it.
class ChineseWindow {
public:
    ChineseWindow()
    {
        m_translator.setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
    }
    ~ChineseWindow()
    {
        m_translator.setLanguage(Language::English);
        QLocale::setDefault(m_before);
    }
    ChineseWindow(const ChineseWindow &) = delete;
    ChineseWindow &operator=(const ChineseWindow &) = delete;

private:
    QLocale m_before;
    Translator m_translator{*QCoreApplication::instance()};
};

} // namespace luthier::ui
