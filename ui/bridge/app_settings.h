#pragma once

#include <memory>

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include "core/base/files.h"
#include "ui/base/language.h"
#include "ui/base/theme.h"
#include "ui/bridge/engine_host.h"

namespace luthier::ui {

// What the window keeps between starts, in two small files: the person's (looks, limits, folders) and the workspace's (what
// was open). Values that make no sense count as unset. GUI thread.
class AppSettings {
public:
    AppSettings(); // the person's file in their configuration folder
    explicit AppSettings(const QString &userFile);

    // ---- the person's ----
    Language language() const;
    void setLanguage(Language language);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    fs::path workspace() const; // the last one, or the default in the person's data folder
    void setWorkspace(const fs::path &workspace);
    EngineLimits limits() const;
    void setLimits(const EngineLimits &limits);
    QStringList modelFolders() const; // where models are looked for
    void setModelFolders(const QStringList &folders);
    QStringList recentFiles() const; // the newest first
    void addRecentFile(const QString &file);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    // ---- the workspace's ----
    void openWorkspace(const fs::path &workspace); // reads and writes <workspace>/studio.ini from now on
    QString page() const;                          // last shown
    void setPage(const QString &page);
    QByteArray layout(const QString &name) const; // of a splitter or a table's header
    void setLayout(const QString &name, const QByteArray &state);
    QString selection(const QString &name) const; // what was chosen in a page: a dataset, a run, …
    void setSelection(const QString &name, const QString &value);
    QString draft(const QString &name) const; // unfinished work, such as the settings of the next run; empty: none
    void setDraft(const QString &name, const QString &text);

    void sync(); // to the disk, for leaving

private:
    QSettings m_user;
    std::unique_ptr<QSettings> m_workspace;
};

} // namespace luthier::ui
