#pragma once

#include <deque>
#include <functional>
#include <mutex>

#include <QObject>

class QSocketNotifier;

namespace luthier::ui {

// Hands calls from any thread to the thread this object lives in, where its event loop makes them in the order they came. What
// was not made when it dies is dropped. An eventfd wakes the loop up, so that nothing of Qt is touched by another thread.
class Mailbox final : public QObject {
    Q_OBJECT

public:
    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    void post(std::function<void()> call); // any thread; the threads that call it end before this object

private:
    void deliver();

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_calls; // guarded
    int m_wakeUp = -1;                         // eventfd(2)
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace luthier::ui
