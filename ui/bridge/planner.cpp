#include "ui/bridge/planner.h"

#include <chrono>

#include "core/store/run_rows.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kAfterLastChange(250);

Expected<run::PreparedRun> planOf(const config::RunSpec &spec, WorkContext &context)
{
    LUTHIER_TRY(createFolders(context.stores.workspace()));
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    LUTHIER_TRY_ASSIGN(const store::RunRows rows, store::RunRows::open(*datasets, spec));
    run::PrepareRequest request = rows.request();
    request.progress = [&context](double fraction, std::string_view what) { return context.progress(fraction, what); };
    return run::planRun(request, context.stores.workspace());
}

} // namespace

Planner::Planner(Background &background, const EngineHost &host, QObject *parent) : QObject(parent), m_background(background), m_host(host)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kAfterLastChange);
    connect(&m_timer, &QTimer::timeout, this, &Planner::plan);
}

void Planner::request(const config::RunSpec &spec)
{
    m_task.drop();
    m_spec = spec;
    m_timer.start();
    emit planning(0);
}

void Planner::clear()
{
    m_task.drop();
    m_timer.stop();
}

void Planner::plan()
{
    const auto work = [spec = m_host.withLimits(m_spec)](WorkContext &context) { return planOf(spec, context); };
    const auto done = [this](const Expected<run::PreparedRun> &run) {
        if (run)
            emit planned(*run);
        else
            emit failed(run.error());
    };
    m_task = m_background.post<run::PreparedRun>(Lane::Files, this, work, done,
                                                 [this](double fraction, const QString &) { emit planning(fraction); });
}

} // namespace luthier::ui
