#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace luthier::studio {

// SIGTERM, SIGINT and SIGHUP as a Qt signal. Made before any thread is started: the signals are blocked in this thread, and
// those after it inherit that.
class QuitSignals final : public QObject {
    Q_OBJECT

public:
    QuitSignals();
    ~QuitSignals() override;
    void listen(); // once there is an application

signals:
    void wanted();

private:
    void read();

    int m_descriptor = -1; // signalfd(2)
    QSocketNotifier *m_notifier = nullptr;
};

// Ends the process after this long, whatever it is doing: what has been trained up to the last checkpoint stays.
void endProcessAfter(double seconds);

} // namespace luthier::studio
