#include "ui/bridge/app_settings.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QStandardPaths>

#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr std::array kLanguageNames = {"system", "en", "zh_CN"}; // by Language
constexpr std::array kThemeNames = {"system", "light", "dark"};  // by ThemeChoice
constexpr qsizetype kRecentFiles = 12;
constexpr qint64 kMostThreads = 1024;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString key(const char *group, const QString &name)
{
    return QStringLiteral("%1/%2").arg(QString::fromLatin1(group), name);
}

// 0, which is as the system has it, for a name that is none.
template <std::size_t N>
std::size_t indexOf(const std::array<const char *, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return i;
    return 0;
}

QString defaultUserFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/luthier/studio.ini");
}

// Where the programs that fetch models put them.
QStringList defaultModelFolders()
{
    const QString home = QDir::homePath();
    return {toQt(userDataFolder() / "models"), home + QStringLiteral("/.cache/huggingface/hub"), home + QStringLiteral("/models")};
}

} // namespace

AppSettings::AppSettings() : AppSettings(defaultUserFile()) {}

AppSettings::AppSettings(const QString &userFile) : m_user(userFile, QSettings::IniFormat) {}

Language AppSettings::language() const
{
    return static_cast<Language>(indexOf(kLanguageNames, m_user.value(key("language")).toString()));
}

void AppSettings::setLanguage(Language language)
{
    m_user.setValue(key("language"), QString::fromLatin1(kLanguageNames[static_cast<std::size_t>(language)]));
}

ThemeChoice AppSettings::theme() const
{
    return static_cast<ThemeChoice>(indexOf(kThemeNames, m_user.value(key("theme")).toString()));
}

void AppSettings::setTheme(ThemeChoice theme)
{
    m_user.setValue(key("theme"), QString::fromLatin1(kThemeNames[static_cast<std::size_t>(theme)]));
}

fs::path AppSettings::workspace() const
{
    const QString path = m_user.value(key("workspace")).toString();
    return path.isEmpty() ? userDataFolder() : pathFromQt(path);
}

void AppSettings::setWorkspace(const fs::path &workspace)
{
    m_user.setValue(key("workspace"), toQt(workspace));
}

EngineLimits AppSettings::limits() const
{
    EngineLimits limits;
    limits.threads = std::clamp<qint64>(m_user.value(key("threads")).toLongLong(), 0, kMostThreads);
    limits.memoryBytes = m_user.value(key("memory_limit_bytes")).toULongLong();
    return limits;
}

void AppSettings::setLimits(const EngineLimits &limits)
{
    m_user.setValue(key("threads"), static_cast<qlonglong>(limits.threads));
    m_user.setValue(key("memory_limit_bytes"), static_cast<qulonglong>(limits.memoryBytes));
}

QStringList AppSettings::modelFolders() const
{
    const QVariant folders = m_user.value(key("model_folders"));
    return folders.isValid() ? folders.toStringList() : defaultModelFolders();
}

void AppSettings::setModelFolders(const QStringList &folders)
{
    m_user.setValue(key("model_folders"), folders);
}

QStringList AppSettings::recentFiles() const
{
    return m_user.value(key("recent_files")).toStringList();
}

void AppSettings::addRecentFile(const QString &file)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    m_user.setValue(key("recent_files"), QStringList(files.mid(0, kRecentFiles)));
}

QByteArray AppSettings::windowGeometry() const
{
    return m_user.value(key("window_geometry")).toByteArray();
}

void AppSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_user.setValue(key("window_geometry"), geometry);
}

void AppSettings::openWorkspace(const fs::path &workspace)
{
    m_workspace = std::make_unique<QSettings>(toQt(workspace / "studio.ini"), QSettings::IniFormat);
}

QString AppSettings::page() const
{
    return m_workspace ? m_workspace->value(key("page")).toString() : QString();
}

void AppSettings::setPage(const QString &page)
{
    if (m_workspace)
        m_workspace->setValue(key("page"), page);
}

QByteArray AppSettings::layout(const QString &name) const
{
    return m_workspace ? m_workspace->value(key("layout", name)).toByteArray() : QByteArray();
}

void AppSettings::setLayout(const QString &name, const QByteArray &state)
{
    if (m_workspace)
        m_workspace->setValue(key("layout", name), state);
}

QString AppSettings::selection(const QString &name) const
{
    return m_workspace ? m_workspace->value(key("selection", name)).toString() : QString();
}

void AppSettings::setSelection(const QString &name, const QString &value)
{
    if (m_workspace)
        m_workspace->setValue(key("selection", name), value);
}

QString AppSettings::draft(const QString &name) const
{
    return m_workspace ? m_workspace->value(key("draft", name)).toString() : QString();
}

void AppSettings::setDraft(const QString &name, const QString &text)
{
    if (m_workspace)
        m_workspace->setValue(key("draft", name), text);
}

void AppSettings::sync()
{
    m_user.sync();
    if (m_workspace)
        m_workspace->sync();
}

} // namespace luthier::ui
