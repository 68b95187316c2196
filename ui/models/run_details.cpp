#include "ui/models/run_details.h"

#include <utility>

#include "ui/base/qt_convert.h"

namespace luthier::ui {

RunDetails::RunDetails(Background &background, RunCenter &center, const QString &run, QObject *parent)
    : QObject(parent), m_background(background), m_center(center), m_run(run)
{
    const auto isOurs = [this](const QString &other) { return other == m_run; };
    connect(&center, &RunCenter::batch, this, [this, isOurs](const QString &other, const run::EventBuffer::Batch &batch) {
        if (isOurs(other))
            add(batch);
    });
    connect(&center, &RunCenter::queueChanged, this, &RunDetails::stateChanged);
    const auto reloadOurs = [this, isOurs](const QString &other) {
        if (isOurs(other))
            reload();
    };
    connect(&center, &RunCenter::started, this, [this, isOurs](const QString &other) {
        if (!isOurs(other))
            return;
        m_failure.reset();
        m_series.forgetError();
        reload();
    });
    connect(&center, &RunCenter::finished, this, reloadOurs);
    connect(&center, &RunCenter::failed, this, [this, isOurs](const QString &other, const Error &error) {
        if (!isOurs(other))
            return;
        m_failure = error;
        reload();
    });
    reload();
}

void RunDetails::reload()
{
    m_loading.drop();
    m_meanwhile.clear();
    const fs::path folder = run::runsFolder(m_background.workspace()) / fromQt(m_run);
    m_loading = m_background.post<run::RunView>(
        Lane::Files, this, [folder](WorkContext &) { return run::readRun(folder); },
        [this](Expected<run::RunView> view) {
            if (view)
                take(std::move(*view));
            else
                emit failed(view.error());
        });
}

void RunDetails::take(run::RunView view)
{
    m_view = std::move(view);
    if (!isTrainedHere() || !m_isLoaded)
        m_series = RunSeries(m_view);
    for (const run::EventBuffer::Batch &batch : std::exchange(m_meanwhile, {}))
        m_series.add(batch); // may not have been in the journal yet
    m_isLoaded = true;
    followElsewhere();
    emit loaded();
    emit seriesChanged();
    emit stateChanged();
}

void RunDetails::followElsewhere()
{
    if (m_view.status.state != run::RunState::Running || isTrainedHere()) {
        m_follower.reset();
        return;
    }
    if (m_follower)
        return;
    m_follower = std::make_unique<RunFollower>(m_background, m_view.folder);
    m_series = RunSeries(); // it is read from the beginning
    connect(m_follower.get(), &RunFollower::batch, this, &RunDetails::add);
    connect(m_follower.get(), &RunFollower::failed, this, &RunDetails::failed);
    connect(m_follower.get(), &RunFollower::statusChanged, this, [this] {
        m_view.status = m_follower->status();
        emit stateChanged();
        if (m_view.status.state != run::RunState::Running) {
            m_follower.release()->deleteLater(); // it is telling us
            reload();
        }
    });
}

void RunDetails::add(const run::EventBuffer::Batch &batch)
{
    m_series.add(batch);
    if (m_loading.isActive())
        m_meanwhile.push_back(batch);
    emit seriesChanged();
}

bool RunDetails::isTrainedHere() const
{
    return m_center.activeRun() == m_run;
}

std::optional<Error> RunDetails::error() const
{
    return m_failure ? m_failure : m_series.error();
}

std::optional<run::QueueState> RunDetails::queueState() const
{
    const run::QueueEntry *entry = m_center.queue().find(fromQt(m_run));
    return entry == nullptr || entry->state == run::QueueState::Finished ? std::nullopt : std::optional(entry->state);
}

double RunDetails::secondsLeft() const
{
    const auto &last = m_series.last();
    const auto steps = m_view.plan.value("steps", std::int64_t{0});
    if (!last || last->step <= 0 || steps < last->step)
        return -1;
    if (const auto left = m_series.pace().secondsLeft(steps))
        return *left;
    return m_series.seconds() / static_cast<double>(last->step) * static_cast<double>(steps - last->step);
}

} // namespace luthier::ui
