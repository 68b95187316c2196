#include "ui/bridge/export_job.h"

#include "core/run/notes.h"

namespace luthier::ui {
namespace {

std::string formatName(run::ExportFormat format)
{
    switch (format) {
    case run::ExportFormat::Merged: return "merged";
    case run::ExportFormat::Adapter: return "adapter";
    }
    return {};
}

Expected<run::ExportReport> write(const run::ExportRequest &request, const fs::path &runFolder, EngineHost &host, WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(run::Engine * engine, host.engine());
    const auto progress = [&context](double fraction, std::string_view what) { return context.progress(fraction, what); };
    LUTHIER_TRY_ASSIGN(run::ExportReport report, engine->exportModel(request, progress));
    if (!runFolder.empty()) {
        const std::string now = isoTime(context.stores.clock().unixMilliseconds());
        LUTHIER_TRY(run::noteExport(runFolder, {now, formatName(request.format), report.folder.string()}));
    }
    return report;
}

} // namespace

ExportJob::ExportJob(Background &background, EngineHost &host, QObject *parent) : QObject(parent), m_background(background), m_host(host) {}

void ExportJob::start(const run::ExportRequest &request, const fs::path &runFolder)
{
    Q_ASSERT(!isRunning());
    const auto work = [request, runFolder, host = &m_host](WorkContext &context) { return write(request, runFolder, *host, context); };
    const auto done = [this](const Expected<run::ExportReport> &report) {
        if (report)
            emit finished(*report);
        else
            emit failed(report.error());
    };
    m_task = m_background.post<run::ExportReport>(Lane::Export, this, work, done,
                                                  [this](double fraction, const QString &what) { emit progress(fraction, what); });
}

void ExportJob::cancel()
{
    m_task.cancel();
}

} // namespace luthier::ui
