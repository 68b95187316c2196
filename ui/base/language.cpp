#include "ui/base/language.h"

#include <string>

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>

static void loadTranslations()
{
    Q_INIT_RESOURCE(translations); // in a static library nobody else does
}

namespace luthier::ui {

namespace {

bool systemIsChinese()
{
    return QLocale::system().language() == QLocale::Chinese;
}

// The person's own conventions where they belong to the language, else its usual ones.
QLocale localeOf(Language shown)
{
    const bool chinese = shown == Language::Chinese;
    const QLocale system = QLocale::system();
    if (system.language() == (chinese ? QLocale::Chinese : QLocale::English))
        return system;
    return chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Translator::Translator(QCoreApplication &application) : QObject(&application), m_application(application)
{
    loadTranslations();
}

Language Translator::shown() const
{
    if (m_language != Language::System)
        return m_language;
    return systemIsChinese() ? Language::Chinese : Language::English;
}

void Translator::setLanguage(Language language)
{
    m_language = language;
    m_application.removeTranslator(&m_qt);
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_core);
    QLocale::setDefault(localeOf(shown()));
    if (shown() != Language::Chinese)
        return;
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/translations/luthier_zh_CN.qm")))
        m_application.installTranslator(&m_ours);
    QFile texts(QStringLiteral(":/translations/luthier_zh_CN.ts"));
    if (texts.open(QIODevice::ReadOnly) && m_core.load(texts))
        m_application.installTranslator(&m_core);
}

QString Translator::nameOf(Language language)
{
    switch (language) {
    case Language::System: return tr("As the system");
    case Language::English: return QStringLiteral("English");
    case Language::Chinese: return QStringLiteral("简体中文");
    }
    return {};
}

QString trCore(std::string_view text)
{
    return QCoreApplication::translate(CoreTexts::kContext, std::string(text).c_str());
}

} // namespace luthier::ui
