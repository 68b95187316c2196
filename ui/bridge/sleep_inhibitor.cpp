#include "ui/bridge/sleep_inhibitor.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace luthier::ui {
namespace {

constexpr auto kApplication = "Luthier";

QDBusMessage screenSaverCall(const QString &method)
{
    const QString service = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/ScreenSaver"), service, method);
}

} // namespace

SleepInhibitor::SleepInhibitor(QObject *parent, const QDBusConnection &system, const QDBusConnection &session)
    : QObject(parent), m_system(system), m_session(session)
{
}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::setInhibited(bool inhibited, const QString &reason)
{
    if (inhibited == m_isWanted)
        return;
    m_isWanted = inhibited;
    m_reason = reason;
    if (inhibited)
        askLogind();
    else
        release();
}

// Inhibit(what, who, why, mode) -> descriptor; org.freedesktop.login1(5)
void SleepInhibitor::askLogind()
{
    const quint64 request = ++m_request;
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                                                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QString::fromLatin1(kApplication) << m_reason << QStringLiteral("block");
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, request](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *finished;
        if (request != m_request || !m_isWanted)
            return; // the descriptor is closed with the reply
        if (reply.isError())
            askScreenSaver();
        else
            m_logind = reply.value();
    });
}

// Inhibit(who, why) -> cookie
void SleepInhibitor::askScreenSaver()
{
    const quint64 request = m_request;
    QDBusMessage call = screenSaverCall(QStringLiteral("Inhibit"));
    call << QString::fromLatin1(kApplication) << m_reason;
    auto *watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, request](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<uint> reply = *finished;
        if (reply.isError())
            return;
        if (request == m_request && m_isWanted)
            m_screenSaver = reply.value();
        else
            giveBackScreenSaver(reply.value());
    });
}

void SleepInhibitor::giveBackScreenSaver(uint cookie)
{
    QDBusMessage call = screenSaverCall(QStringLiteral("UnInhibit"));
    call << cookie;
    m_session.asyncCall(call);
}

void SleepInhibitor::release()
{
    ++m_request;
    m_logind = QDBusUnixFileDescriptor();
    if (m_screenSaver != 0)
        giveBackScreenSaver(m_screenSaver);
    m_screenSaver = 0;
}

} // namespace luthier::ui
