#include "tests/ui/bridge/fake_desktop.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace luthier::ui {

uint FakeNotifications::Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &, const QStringList &,
                               const QVariantMap &, int)
{
    replaced = replaces;
    titles.append(title);
    return static_cast<uint>(titles.size());
}

FakeLogind::~FakeLogind()
{
    if (m_readEnd >= 0)
        ::close(m_readEnd);
}

bool FakeLogind::isInhibited() const
{
    pollfd end{m_readEnd, POLLIN, 0};
    return m_readEnd >= 0 && (::poll(&end, 1, 0) == 0 || (end.revents & POLLHUP) == 0);
}

QDBusUnixFileDescriptor FakeLogind::Inhibit(const QString &, const QString &, const QString &, const QString &)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    m_readEnd = ends[0];
    QDBusUnixFileDescriptor given(ends[1]); // a duplicate of it
    ::close(ends[1]);
    return given;
}

uint FakeScreenSaver::Inhibit(const QString &, const QString &)
{
    cookies.append(77);
    return 77;
}

void FakeScreenSaver::UnInhibit(uint cookie)
{
    cookies.removeAll(cookie);
}

FakeDesktop::FakeDesktop()
{
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nosyslog"),
                                                   QStringLiteral("--print-address")});
    while (m_daemon.state() != QProcess::NotRunning && !m_daemon.canReadLine())
        m_daemon.waitForReadyRead(100);
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

FakeDesktop::~FakeDesktop()
{
    for (const char *name : {"client", "service"})
        QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

QDBusConnection FakeDesktop::client() const
{
    return QDBusConnection::connectToBus(m_address, QStringLiteral("client"));
}

bool FakeDesktop::offer(const QString &service, const QString &path, QObject *object)
{
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("service"));
    return bus.registerObject(path, object, QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals) &&
           bus.registerService(service);
}

} // namespace luthier::ui
