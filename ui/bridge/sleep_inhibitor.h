#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace luthier::ui {

// Keeps the computer awake while something is trained: through logind where it is there, else through the desktop's screen
// saver service. Where there is neither, nothing happens and nothing is said.
class SleepInhibitor final : public QObject {
    Q_OBJECT

public:
    explicit SleepInhibitor(QObject *parent = nullptr, const QDBusConnection &system = QDBusConnection::systemBus(),
                            const QDBusConnection &session = QDBusConnection::sessionBus());
    ~SleepInhibitor() override;

    void setInhibited(bool inhibited, const QString &reason); // returns at once
    bool isWanted() const { return m_isWanted; }

private:
    void askLogind();
    void askScreenSaver();
    void giveBackScreenSaver(uint cookie);
    void release();

    QDBusConnection m_system;
    QDBusConnection m_session;
    bool m_isWanted = false;
    QString m_reason;
    QDBusUnixFileDescriptor m_logind; // awake while it is open
    uint m_screenSaver = 0;           // cookie; 0: none
    quint64 m_request = 0;            // the newest; older answers are given back at once
};

} // namespace luthier::ui
