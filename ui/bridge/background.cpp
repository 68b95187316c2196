#include "ui/bridge/background.h"

#include <new>
#include <utility>

#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr double kProgressEvery = 0.1; // seconds
constexpr std::size_t kFileThreads = 2;

} // namespace

// ---- WorkContext ----

WorkContext::WorkContext(Stores &openStores, const std::atomic<bool> &cancelled, Progress progress)
    : stores(openStores), m_cancelled(cancelled), m_progress(std::move(progress))
{
}

bool WorkContext::progress(double fraction, std::string_view what)
{
    const double now = stores.clock().seconds();
    if (m_lastShown < 0 || now - m_lastShown >= kProgressEvery || fraction >= 1) {
        m_lastShown = now;
        m_progress(fraction, std::string(what));
    }
    return !isCancelled();
}

// ---- Task ----

Task::Task(Background *background, std::uint64_t id, std::shared_ptr<std::atomic<bool>> cancelled)
    : m_background(background), m_id(id), m_cancelled(std::move(cancelled))
{
}

bool Task::isActive() const
{
    return m_background && m_background->m_receivers.contains(m_id);
}

void Task::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void Task::drop()
{
    cancel();
    if (m_background)
        m_background->m_receivers.erase(m_id);
}

// ---- Background ----

Background::Background(const fs::path &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    const auto add = [&](Lane lane, const char *name, std::size_t threads = 1) {
        m_workers[static_cast<std::size_t>(lane)] = std::make_unique<Worker>(workspace, name, threads);
    };
    add(Lane::Data, "luthier-data");
    add(Lane::Bulk, "luthier-bulk");
    add(Lane::Files, "luthier-files", kFileThreads);
    add(Lane::Train, "luthier-train");
    add(Lane::Chat, "luthier-chat");
    add(Lane::Export, "luthier-export");
}

Background::~Background()
{
    for (auto &[id, receiver] : m_receivers)
        if (receiver.lane != Lane::Data)
            *receiver.cancelled = true;
    for (std::unique_ptr<Worker> &worker : m_workers)
        worker.reset();
}

Task Background::enqueue(Lane lane, Receiver receiver, AnyWork work)
{
    const std::uint64_t id = ++m_lastId;
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    receiver.cancelled = cancelled;
    receiver.lane = lane;
    m_receivers.emplace(id, std::move(receiver));
    worker(lane).post([this, id, cancelled, work = std::move(work)](Stores &stores) {
        const auto progress = [this, id](double fraction, std::string what) {
            m_mailbox.post([this, id, fraction, what = std::move(what)] { showProgress(id, fraction, what); });
        };
        WorkContext context(stores, *cancelled, progress);
        work(context);
        m_mailbox.post([this, id] { deliver(id); });
    });
    return Task(this, id, cancelled);
}

void Background::deliver(std::uint64_t id)
{
    const auto found = m_receivers.find(id);
    if (found == m_receivers.end())
        return;
    const Receiver receiver = std::move(found->second);
    m_receivers.erase(found);
    if (receiver.context)
        receiver.deliver();
}

void Background::showProgress(std::uint64_t id, double fraction, const std::string &what)
{
    const auto found = m_receivers.find(id);
    if (found == m_receivers.end() || !found->second.context || !found->second.progress)
        return;
    const ProgressShown show = found->second.progress; // the receiver may be dropped by it
    show(fraction, toQt(what));
}

void Background::suspendOthers()
{
    worker(Lane::Bulk).suspend();
    worker(Lane::Files).suspend();
}

void Background::releaseOthers()
{
    worker(Lane::Bulk).release();
    worker(Lane::Files).release();
}

Error errorOfCurrentException()
{
    try {
        throw;
    } catch (const std::bad_alloc &) {
        return {ErrorCode::OutOfMemory, "There is not enough memory for this.", {}, "Close other programs and try again."};
    } catch (const std::exception &error) {
        return {ErrorCode::Internal, std::string("Luthier made a mistake: ") + error.what() + ".", {}, "Please report it."};
    }
}

Error cancelledError()
{
    return {ErrorCode::Cancelled, "This was cancelled.", {}, {}};
}

} // namespace luthier::ui
