#pragma once

#include <optional>

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::ui {

// One window a workspace: the first holds a lock in it, and a second start hands its files to the first and ends.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    enum class Role { First, Second };

    explicit SingleInstance(QObject *parent = nullptr);

    // Called once, before there is a window. Second: the first has the files and has come to the front. Busy: the workspace
    // is open elsewhere, as on another computer, or does not answer; Io where it cannot be written to.
    Expected<Role> open(const fs::path &workspace, const QStringList &files);

signals:
    void activated(const QStringList &files); // in the first: somebody started another; absolute paths, or none

private:
    void listen();
    void receive();

    std::optional<FileLock> m_lock;
    QString m_name;
    QLocalServer m_server;
};

} // namespace luthier::ui
