#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>

#include <QObject>
#include <QPointer>

#include "core/base/expected.h"
#include "ui/bridge/mailbox.h"
#include "ui/bridge/worker.h"

namespace luthier::ui {

// Where work is done. What waits for the engine has a thread for each use, since it may wait long.
enum class Lane {
    Data,  // pages, edits, lists: short work on the stores, in order; done to the end when the window closes
    Bulk,  // imports, search indexing, checks: long work on the stores, in order
    Files, // plans, models, journals: nothing depends on the order; two threads
    Train, // these three wait for the engine
    Chat,
    Export,
};
inline constexpr std::size_t kLanes = 6;

// What work is handed while it is done, on its own thread.
class WorkContext {
public:
    using Progress = std::function<void(double fraction, std::string what)>;
    WorkContext(Stores &stores, const std::atomic<bool> &cancelled, Progress progress);

    Stores &stores;
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    // Shown at most ten times a second; false: the work should end. Fits the progress callbacks of core.
    bool progress(double fraction, std::string_view what = {});

private:
    const std::atomic<bool> &m_cancelled;
    Progress m_progress;
    double m_lastShown = -1; // seconds
};

template <class T>
using WorkOf = std::function<Expected<T>(WorkContext &context)>;
template <class T>
using Done = std::function<void(Expected<T> result)>;
using ProgressShown = std::function<void(double fraction, const QString &what)>;

class Background;

// Work that was posted, as the GUI thread holds on to it. Copies stand for the same work.
class Task {
public:
    Task() = default;

    bool isActive() const; // its result was not delivered yet
    void cancel();         // asks it to end; its result, often an Error Cancelled, is still delivered
    void drop();           // the same, and nothing of it is delivered any more

private:
    friend class Background;
    Task(Background *background, std::uint64_t id, std::shared_ptr<std::atomic<bool>> cancelled);

    QPointer<Background> m_background;
    std::uint64_t m_id = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

// All threads of the window but the GUI thread and the engine's. Work is posted from the GUI thread and its result comes back
// there, in `done`, unless the context object is gone. Work that was cancelled before it began gives an Error Cancelled.
class Background final : public QObject {
    Q_OBJECT

public:
    explicit Background(const fs::path &workspace, QObject *parent = nullptr);
    ~Background() override; // cancels everything but Lane::Data, which is done to the end; nothing is delivered

    const fs::path &workspace() const { return m_workspace; }

    // `T` is named by the caller: post<int>(…). The work must not touch GUI objects.
    template <class T>
    Task post(Lane lane, QObject *context, std::type_identity_t<WorkOf<T>> work, std::type_identity_t<Done<T>> done,
              ProgressShown progress = {})
    {
        const auto result = std::make_shared<std::optional<Expected<T>>>();
        return enqueue(lane, {context, [result, done = std::move(done)] { done(std::move(**result)); }, std::move(progress)},
                       [result, work = std::move(work)](WorkContext &working) { result->emplace(guarded<T>(work, working)); });
    }

    // The same while no other thread has a store open, for putting a backup in place. Nothing else is worked on meanwhile
    // but what waits for the engine.
    template <class T>
    Task postAlone(QObject *context, std::type_identity_t<WorkOf<T>> work, std::type_identity_t<Done<T>> done)
    {
        const auto alone = [this, work = std::move(work)](WorkContext &working) {
            suspendOthers();
            working.stores.close();
            Expected<T> result = guarded<T>(work, working);
            releaseOthers();
            return result;
        };
        return post<T>(Lane::Data, context, alone, std::move(done));
    }

    bool isIdle() const { return m_receivers.empty(); } // nothing is waited for

private:
    friend class Task;
    struct Receiver { // lives on the GUI thread only
        QPointer<QObject> context;
        std::function<void()> deliver;
        ProgressShown progress;
        std::shared_ptr<std::atomic<bool>> cancelled{};
        Lane lane = Lane::Data;
    };
    using AnyWork = std::function<void(WorkContext &)>;

    template <class T>
    static Expected<T> guarded(const WorkOf<T> &work, WorkContext &context);
    Task enqueue(Lane lane, Receiver receiver, AnyWork work);
    void deliver(std::uint64_t id);
    void showProgress(std::uint64_t id, double fraction, const std::string &what);
    void suspendOthers();
    void releaseOthers();
    Worker &worker(Lane lane) { return *m_workers[static_cast<std::size_t>(lane)]; }

    const fs::path m_workspace;
    std::unordered_map<std::uint64_t, Receiver> m_receivers;
    std::uint64_t m_lastId = 0;
    Mailbox m_mailbox;
    std::array<std::unique_ptr<Worker>, kLanes> m_workers; // last: their threads use the mailbox
};

// What a work threw, as an error: memory that there is not, or a bug.
Error errorOfCurrentException();
Error cancelledError();

template <class T>
Expected<T> Background::guarded(const WorkOf<T> &work, WorkContext &context)
{
    if (context.isCancelled())
        return fail(cancelledError());
    try {
        return work(context);
    } catch (...) {
        return fail(errorOfCurrentException());
    }
}

} // namespace luthier::ui
