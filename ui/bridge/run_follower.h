#pragma once

#include <memory>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "core/run/journal_reader.h"
#include "core/run/observers.h"
#include "core/run/run_folder.h"
#include "ui/bridge/background.h"

namespace luthier::ui {

// Follows a run that another process trains, by its folder: reads what is appended to the journal, woken by the file system
// and, where that does not tell (network drives), twice a second. The journal is read from its beginning.
class RunFollower final : public QObject {
    Q_OBJECT

public:
    RunFollower(Background &background, const fs::path &runFolder, QObject *parent = nullptr);

    const fs::path &folder() const { return m_folder; }
    const run::RunStatus &status() const { return m_status; } // as last read

signals:
    void batch(const luthier::run::EventBuffer::Batch &batch); // never empty; without losses of rows
    void statusChanged();                                      // once it is no longer running, nothing follows until it runs again
    void failed(const luthier::Error &error);                  // following has ended

private:
    struct Piece {
        std::vector<run::Event> events;
        run::RunStatus status;
    };
    void read();
    void take(Expected<Piece> piece);

    Background &m_background;
    fs::path m_folder;
    std::shared_ptr<run::JournalReader> m_reader; // used by one read at a time
    run::RunStatus m_status;
    Task m_reading;
    bool m_readAgain = false; // something changed while it was read
    bool m_isFirst = true;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
};

} // namespace luthier::ui
