#include "ui/bridge/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace luthier::ui {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kDefaultTimeout = -1; // as the desktop has it

} // namespace

Notifier::Notifier(QObject *parent, const QDBusConnection &bus) : QObject(parent), m_bus(bus)
{
    m_bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
}

// Notify(application, replaces, icon, title, text, actions, hints, timeout) -> number
void Notifier::show(const QString &key, const QString &title, const QString &text)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    const QStringList actions = {QStringLiteral("default"), tr("Show")};
    call << QStringLiteral("Luthier") << m_shown.value(key, 0U) << QStringLiteral("luthier") << title << text.toHtmlEscaped() << actions
         << QVariantMap() << kDefaultTimeout;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<uint> reply = *finished;
        if (!reply.isError())
            m_shown.insert(key, reply.value());
    });
}

void Notifier::onActionInvoked(uint id, const QString &)
{
    if (const QString key = m_shown.key(id); !key.isEmpty())
        emit activated(key);
}

void Notifier::onClosed(uint id, uint)
{
    m_shown.remove(m_shown.key(id));
}

} // namespace luthier::ui
