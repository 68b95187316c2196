#include "ui/bridge/run_follower.h"

#include <chrono>

#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kReadEvery(500);

} // namespace

RunFollower::RunFollower(Background &background, const fs::path &runFolder, QObject *parent)
    : QObject(parent), m_background(background), m_folder(runFolder), m_reader(std::make_shared<run::JournalReader>(runFolder))
{
    m_watcher.addPath(toQt(m_folder)); // the journal itself may not be there yet
    m_timer.setInterval(kReadEvery);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &RunFollower::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RunFollower::read);
    connect(&m_timer, &QTimer::timeout, this, &RunFollower::read);
    m_timer.start();
    read();
}

void RunFollower::read()
{
    if (m_reading.isActive()) {
        m_readAgain = true;
        return;
    }
    m_readAgain = false;
    if (const QString journal = toQt(run::RunPaths{m_folder}.events()); m_watcher.files().isEmpty())
        m_watcher.addPath(journal); // does nothing while it is not there
    const auto work = [reader = m_reader, folder = m_folder](WorkContext &) -> Expected<Piece> {
        Piece piece;
        // The state first: what is appended afterwards is read as well, so a finished run has been read to its end.
        LUTHIER_TRY_ASSIGN(piece.status, run::runStatus(folder));
        LUTHIER_TRY_ASSIGN(piece.events, reader->next());
        return piece;
    };
    m_reading = m_background.post<Piece>(Lane::Files, this, work, [this](Expected<Piece> piece) { take(std::move(piece)); });
}

void RunFollower::take(Expected<Piece> piece)
{
    if (!piece) {
        m_timer.stop();
        m_watcher.removePaths(m_watcher.files() + m_watcher.directories());
        emit failed(piece.error());
        return;
    }
    const bool more = !piece->events.empty() || m_readAgain;
    if (!piece->events.empty()) {
        run::EventBuffer::Batch events;
        events.events = std::move(piece->events);
        emit batch(events);
    }
    if (m_isFirst || piece->status != m_status) {
        m_isFirst = false;
        m_status = piece->status;
        emit statusChanged();
    }
    if (more)
        read(); // a long journal comes in pieces
}

} // namespace luthier::ui
