#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QProcess>
#include <QVariantMap>

namespace luthier::ui {

// org.freedesktop.Notifications
class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    uint replaced = 0;

public slots:
    Q_SCRIPTABLE uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title, const QString &text,
                             const QStringList &actions, const QVariantMap &hints, int timeout);

signals:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
};

// org.freedesktop.login1.Manager: the computer is awake while the other end of the pipe is open.
class FakeLogind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    ~FakeLogind() override;
    bool isInhibited() const;

public slots:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode);

private:
    int m_readEnd = -1;
};

// org.freedesktop.ScreenSaver
class FakeScreenSaver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QList<uint> cookies;

public slots:
    Q_SCRIPTABLE uint Inhibit(const QString &application, const QString &reason);
    Q_SCRIPTABLE void UnInhibit(uint cookie);
};

// A message bus of the test's own, with the services it offers.
class FakeDesktop {
public:
    FakeDesktop();
    ~FakeDesktop();

    bool isRunning() const { return !m_address.isEmpty(); }
    QDBusConnection client() const; // for what is tested
    bool offer(const QString &service, const QString &path, QObject *object);

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace luthier::ui
