#pragma once

#include <atomic>
#include <memory>

#include <QObject>

#include "core/run/engine.h"
#include "ui/bridge/background.h"
#include "ui/bridge/engine_host.h"

namespace luthier::ui {

// Writes a model or an adapter to a folder, checks what was written, and notes it with the run it came from.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    ExportJob(Background &background, EngineHost &host, QObject *parent = nullptr);

    // `runFolder`: of the run that the export is noted with; empty: none. One at a time.
    void start(const run::ExportRequest &request, const fs::path &runFolder = {});
    void cancel(); // comes as failed() with Cancelled; nothing is left behind
    bool isRunning() const { return m_task.isActive(); }

signals:
    void progress(double fraction, const QString &what);
    void finished(const luthier::run::ExportReport &report);
    void failed(const luthier::Error &error);

private:
    Background &m_background;
    EngineHost &m_host;
    Task m_task;
};

} // namespace luthier::ui
