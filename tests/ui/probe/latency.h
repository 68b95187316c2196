#pragma once

#include <atomic>
#include <thread>
#include <vector>

#include <QObject>

namespace luthier::probe {

// Asks the event loop a hundred times a second, from a thread of its own, and notes how long it takes to answer.
class Latency final : public QObject {
    Q_OBJECT

public:
    Latency();
    ~Latency() override;

    std::vector<double> stop(); // milliseconds, ascending

private:
    void ask();

    std::atomic<bool> m_ended{false};
    std::vector<double> m_answers; // GUI thread
    std::thread m_thread;
};

} // namespace luthier::probe
