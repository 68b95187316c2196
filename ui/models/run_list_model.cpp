#include "ui/models/run_list_model.h"

#include <chrono>
#include <cmath>
#include <limits>
#include <map>

#include "core/config/spec_json.h"
#include "core/run/run_bin.h"
#include "ui/base/qt_convert.h"
#include "ui/models/run_series.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::seconds kElsewhereEvery(3);
constexpr std::size_t kSparkValues = 48;

using Entries = std::vector<RunEntry>;

double bestOf(const std::optional<double> &evalLoss, const std::vector<store::MetricPoint> &losses)
{
    if (evalLoss)
        return *evalLoss;
    double best = std::numeric_limits<double>::quiet_NaN();
    for (const store::MetricPoint &point : losses)
        if (std::isfinite(point.value) && !(point.value >= best))
            best = point.value;
    return best;
}

// What run.json says that the index does not.
void describe(RunEntry &entry, const Json &runJson)
{
    if (const Expected<config::RunSpec> spec = config::runSpecFromJson(runJson.value("spec", Json::object()))) {
        entry.model = spec->model.path;
        entry.dataset = spec->dataset.id.empty() ? spec->dataset.path : spec->dataset.id;
    }
}

// `known`: curves that need not be read again, by run.
Expected<Entries> read(WorkContext &context, const std::map<std::string, RunEntry> &known)
{
    LUTHIER_TRY_ASSIGN(store::RunStore * runs, context.stores.runs());
    LUTHIER_TRY_ASSIGN(const auto report, runs->ingestAll());
    LUTHIER_TRY_ASSIGN(std::vector<store::RunSummary> summaries, runs->list());
    Entries entries;
    for (store::RunSummary &summary : summaries) {
        RunEntry entry;
        const auto before = known.find(summary.run);
        if (before != known.end() && before->second.sparkStep == summary.step) {
            entry.spark = before->second.spark;
            entry.bestLoss = before->second.bestLoss;
        } else {
            LUTHIER_TRY_ASSIGN(const auto losses, runs->series(summary.run, "loss"));
            std::vector<double> values;
            for (const store::MetricPoint &point : losses)
                values.push_back(point.value);
            entry.spark = sparkValues(values, kSparkValues);
            entry.bestLoss = bestOf(summary.bestEvalLoss, losses);
        }
        entry.sparkStep = summary.step;
        if (before != known.end()) {
            entry.model = before->second.model;
            entry.dataset = before->second.dataset;
        } else {
            LUTHIER_TRY_ASSIGN(const Json runJson, runs->runJson(summary.run));
            describe(entry, runJson);
        }
        entry.summary = std::move(summary);
        entries.push_back(std::move(entry));
    }
    return entries;
}

QString stateOf(const RunEntry &entry)
{
    if (entry.queued && *entry.queued != run::QueueState::Finished)
        return toQt(run::queueStateName(*entry.queued));
    const run::RunStatus &status = entry.summary.status;
    return toQt(status.outcome ? run::outcomeName(*status.outcome) : run::runStateName(status.state));
}

bool isActive(const RunEntry &entry)
{
    if (entry.queued)
        return *entry.queued != run::QueueState::Queued && *entry.queued != run::QueueState::Finished;
    return entry.summary.status.state == run::RunState::Running;
}

QStringList tagsOf(const RunEntry &entry)
{
    QStringList tags;
    for (const std::string &tag : entry.summary.notes.tags)
        tags.append(toQt(tag));
    return tags;
}

} // namespace

RunListModel::RunListModel(Background &background, RunCenter &center, QObject *parent)
    : ValueListModel(parent), m_background(background), m_center(center)
{
    connect(&m_center, &RunCenter::batch, this, &RunListModel::followBatch);
    connect(&m_center, &RunCenter::queueChanged, this, &RunListModel::followQueue);
    connect(&m_center, &RunCenter::prepared, this, &RunListModel::refresh);
    connect(&m_center, &RunCenter::finished, this, &RunListModel::refresh);
    connect(&m_center, &RunCenter::failed, this, &RunListModel::refresh);
    m_elsewhere.setInterval(kElsewhereEvery);
    connect(&m_elsewhere, &QTimer::timeout, this, &RunListModel::refresh);
}

void RunListModel::refresh()
{
    if (m_refreshing.isActive()) {
        m_refreshAgain = true;
        return;
    }
    m_refreshAgain = false;
    std::map<std::string, RunEntry> known;
    for (const RunEntry &entry : m_values)
        known.emplace(entry.summary.run, entry);
    m_refreshing = m_background.post<Entries>(
        Lane::Files, this, [known = std::move(known)](WorkContext &context) { return read(context, known); },
        [this](Expected<Entries> entries) {
            if (entries)
                take(std::move(*entries));
            else
                emit failed(entries.error());
            if (m_refreshAgain)
                refresh();
        });
}

void RunListModel::take(Entries entries)
{
    bool runsElsewhere = false;
    for (RunEntry &entry : entries) {
        if (const run::QueueEntry *queued = m_center.queue().find(entry.summary.run))
            entry.queued = queued->state;
        if (const RunEntry *before = find(toQt(entry.summary.run)))
            entry.phase = before->phase;
        runsElsewhere = runsElsewhere || (!entry.queued && isActive(entry));
    }
    show(std::move(entries), [](const RunEntry &entry) { return entry.summary.run; });
    if (runsElsewhere)
        m_elsewhere.start();
    else
        m_elsewhere.stop();
    m_isLoaded = true;
    emit refreshed();
}

void RunListModel::followBatch(const QString &run, const run::EventBuffer::Batch &batch)
{
    const int row = rowOf(run);
    if (row < 0)
        return;
    RunEntry &entry = m_values[static_cast<std::size_t>(row)];
    for (const run::Event &event : batch.events) {
        if (const auto *step = std::get_if<run::StepEvent>(&event.body)) {
            entry.summary.step = step->step;
            entry.summary.loss = step->loss;
            if (!entry.summary.bestEvalLoss && std::isfinite(step->loss) && !(step->loss >= entry.bestLoss))
                entry.bestLoss = step->loss;
            entry.spark.push_back(step->loss);
        } else if (const auto *eval = std::get_if<run::EvalEvent>(&event.body)) {
            if (std::isfinite(eval->loss) && !(entry.summary.bestEvalLoss && *entry.summary.bestEvalLoss <= eval->loss))
                entry.bestLoss = *(entry.summary.bestEvalLoss = eval->loss);
        } else if (const auto *phase = std::get_if<run::PhaseEvent>(&event.body)) {
            entry.phase = phase->phase;
        }
    }
    if (entry.spark.size() > 2 * kSparkValues)
        entry.spark = sparkValues(entry.spark, kSparkValues); // drawn anew from all steps at the next refresh
    changed(row);
}

void RunListModel::followQueue()
{
    for (int row = 0; row < rowCount(); ++row) {
        RunEntry &entry = m_values[static_cast<std::size_t>(row)];
        const run::QueueEntry *queued = m_center.queue().find(entry.summary.run);
        const auto state = queued == nullptr ? std::nullopt : std::optional(queued->state);
        if (state != entry.queued) {
            entry.queued = state;
            changed(row);
        }
    }
}

int RunListModel::rowOf(const QString &run) const
{
    const std::string name = fromQt(run);
    const auto found = std::find_if(m_values.begin(), m_values.end(), [&](const RunEntry &entry) { return entry.summary.run == name; });
    return found == m_values.end() ? -1 : static_cast<int>(found - m_values.begin());
}

const RunEntry *RunListModel::find(const QString &run) const
{
    const int row = rowOf(run);
    return row < 0 ? nullptr : &m_values[static_cast<std::size_t>(row)];
}

void RunListModel::changeNotes(const QString &run, Change change)
{
    const auto work = [name = fromQt(run), change = std::move(change)](WorkContext &context) -> Expected<run::RunNotes> {
        LUTHIER_TRY_ASSIGN(store::RunStore * runs, context.stores.runs());
        LUTHIER_TRY_ASSIGN(run::RunNotes notes, run::readNotes(run::runsFolder(context.stores.workspace()) / name));
        change(notes);
        LUTHIER_TRY(runs->setNotes(name, notes));
        return notes;
    };
    m_background.post<run::RunNotes>(Lane::Data, this, work, [this, run](const Expected<run::RunNotes> &notes) {
        if (!notes)
            emit failed(notes.error());
        refresh();
    });
}

void RunListModel::rename(const QString &run, const QString &title)
{
    changeNotes(run, [title = fromQt(title)](run::RunNotes &notes) { notes.title = title; });
}

void RunListModel::setStar(const QString &run, bool star)
{
    changeNotes(run, [star](run::RunNotes &notes) { notes.star = star; });
}

void RunListModel::setTags(const QString &run, const QStringList &tags)
{
    std::vector<std::string> texts;
    for (const QString &tag : tags)
        texts.push_back(fromQt(tag));
    changeNotes(run, [texts](run::RunNotes &notes) { notes.tags = texts; });
}

void RunListModel::setNote(const QString &run, const QString &text)
{
    changeNotes(run, [text = fromQt(text)](run::RunNotes &notes) { notes.text = text; });
}

void RunListModel::remove(const QString &run)
{
    const RunEntry *entry = find(run);
    const QString title = entry == nullptr ? run : toQt(entry->summary.name);
    const fs::path folder = run::runsFolder(m_background.workspace()) / fromQt(run);
    m_background.post<void>(
        Lane::Data, this, [folder](WorkContext &) { return run::removeRun(folder); },
        [this, run, title](const Expected<void> &done) {
            refresh();
            if (done)
                emit removed(run, title);
            else
                emit failed(done.error());
        });
}

void RunListModel::putBack(const QString &run)
{
    const auto work = [name = fromQt(run)](WorkContext &context) -> Expected<void> {
        LUTHIER_TRY(run::putBackRun(context.stores.workspace(), name));
        return {};
    };
    m_background.post<void>(Lane::Data, this, work, [this](const Expected<void> &done) {
        refresh();
        if (!done)
            emit failed(done.error());
    });
}

void RunListModel::purgeRemoved()
{
    m_background.post<void>(
        Lane::Bulk, this, [](WorkContext &context) { return run::purgeRemovedRuns(context.stores.workspace()); },
        [this](const Expected<void> &done) {
            if (!done)
                emit failed(done.error());
        });
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    const RunEntry *entry = valueAt(index);
    if (entry == nullptr)
        return {};
    const store::RunSummary &summary = entry->summary;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return toQt(summary.name.empty() ? summary.run : summary.name);
    case RunRole: return toQt(summary.run);
    case FolderRole: return toQt(summary.folder);
    case StateRole: return stateOf(*entry);
    case IsActiveRole: return isActive(*entry);
    case StepRole: return QVariant::fromValue(summary.step);
    case StepsRole: return QVariant::fromValue(summary.steps);
    case ProgressRole: return summary.steps > 0 ? static_cast<double>(summary.step) / static_cast<double>(summary.steps) : 0.0;
    case LossRole: return summary.loss ? QVariant(*summary.loss) : QVariant();
    case BestLossRole: return std::isfinite(entry->bestLoss) && summary.step > 0 ? QVariant(entry->bestLoss) : QVariant();
    case SparkRole: return QVariant::fromValue(QList<double>(entry->spark.begin(), entry->spark.end()));
    case StarRole: return summary.notes.star;
    case TagsRole: return tagsOf(*entry);
    case NoteRole: return toQt(summary.notes.text);
    case CreatedRole: return toQt(summary.created);
    case ModelRole: return toQt(entry->model);
    case DatasetRole: return toQt(entry->dataset);
    case SearchRole:
        return QStringList({toQt(entry->model), toQt(entry->dataset), toQt(summary.name), toQt(summary.run), toQt(summary.notes.text),
                            tagsOf(*entry).join(QChar(u' '))})
            .join(QChar(u'\n'));
    default: return {};
    }
}

} // namespace luthier::ui
