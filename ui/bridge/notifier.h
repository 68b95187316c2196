#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace luthier::ui {

// Desktop notifications (org.freedesktop.Notifications). Where there is no such service, nothing is shown.
class Notifier final : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr, const QDBusConnection &bus = QDBusConnection::sessionBus());

    // Returns at once. `key` says what a click on it leads to; a newer one of the same key takes the place of the older.
    void show(const QString &key, const QString &title, const QString &text);

signals:
    void activated(const QString &key);

private slots:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QHash<QString, uint> m_shown; // key -> the service's number
};

} // namespace luthier::ui
