#include "ui/base/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace luthier::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kSpace = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// The values of color-scheme; everything else means that the desktop has no opinion.
constexpr uint kPrefersDark = 1, kPrefersLight = 2;

uint schemeOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) // the portal's Read wraps its answer twice
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemAppearance::SystemAppearance(const QPalette &palette, QObject *parent)
    : QObject(parent), m_paletteIsDark(palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()),
      m_dark(m_paletteIsDark)
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) // else the library would start a bus
        ask();
}

void SystemAppearance::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kSpace << kKey;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QVariant> reply = *finished;
        if (!reply.isError())
            setScheme(schemeOf(reply.value()));
        finished->deleteLater();
    });
}

void SystemAppearance::onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == kSpace && key == kKey)
        setScheme(schemeOf(value.variant()));
}

void SystemAppearance::setScheme(uint scheme)
{
    const bool dark = scheme == kPrefersDark || (scheme != kPrefersLight && m_paletteIsDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

} // namespace luthier::ui
