#pragma once

#include <string_view>

#include <QObject>
#include <QTranslator>

#include "ui/base/core_texts.h"

class QCoreApplication;

namespace luthier::ui {

enum class Language { System, English, Chinese };

// The language of the window. A switch reaches every widget as QEvent::LanguageChange; numbers and dates follow.
class Translator : public QObject {
    Q_OBJECT

public:
    explicit Translator(QCoreApplication &application);
    void setLanguage(Language language);
    Language language() const { return m_language; } // what was chosen
    Language shown() const;                          // never System
    static QString nameOf(Language language);        // each in its own words

private:
    QCoreApplication &m_application;
    Language m_language = Language::English;
    QTranslator m_ours;
    QTranslator m_qt;
    CoreTexts m_core;
};

// A text that core has marked with LUTHIER_TR, or a sentence made of one, in the language of the window; any other text as it is.
QString trCore(std::string_view text);

} // namespace luthier::ui
