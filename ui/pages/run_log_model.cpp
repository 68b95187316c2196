#include "ui/pages/run_log_model.h"

#include <cmath>

#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::RunLog)
};

struct Entry {
    const char *icon = "info";
    IconTone tone = IconTone::Muted;
    QString text;
};

QString phaseSentence(const std::string &phase)
{
    if (phase == "load")
        return Words::tr("Reading the model");
    if (phase == "reference")
        return Words::tr("Asking the model what it would answer before training");
    if (phase == "pause")
        return Words::tr("Paused");
    return Words::tr("Training");
}

QString errorSentence(const Error &error)
{
    QStringList parts = {trCore(error.what), toQt(error.where), trCore(error.advice)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

struct Describer {
    Entry operator()(const run::StartEvent &start) const
    {
        return {"play", IconTone::Accent, Words::tr("Begun: %1 steps planned").arg(countText(start.plan.value("steps", std::int64_t{0})))};
    }
    Entry operator()(const run::PhaseEvent &phase) const { return {"info", IconTone::Muted, phaseSentence(phase.phase)}; }
    Entry operator()(const run::StepEvent &step) const
    {
        return {"info", IconTone::Muted, Words::tr("Step %1: loss %2").arg(countText(step.step), exactText(step.loss))};
    }
    Entry operator()(const run::EvalEvent &eval) const
    {
        return {"check", IconTone::Accent,
                Words::tr("Step %1: loss on rows that are not trained on %2").arg(countText(eval.step), exactText(eval.loss))};
    }
    Entry operator()(const run::CheckpointEvent &checkpoint) const
    {
        return {"save", IconTone::Muted, Words::tr("Step %1: checkpoint saved").arg(countText(checkpoint.step))};
    }
    Entry operator()(const run::SampleEvent &sample) const
    {
        return {"chat", IconTone::Muted,
                Words::tr("Step %1: to “%2” it says “%3”").arg(countText(sample.step), toQt(sample.prompt), toQt(sample.answer))};
    }
    Entry operator()(const run::WarningEvent &warning) const { return {"warning", IconTone::Normal, trCore(warning.what)}; }
    Entry operator()(const run::ErrorEvent &failure) const { return {"error", IconTone::Error, errorSentence(failure.error)}; }
    Entry operator()(const run::ResumeEvent &resumed) const
    {
        return {"play", IconTone::Accent, Words::tr("Resumed from step %1").arg(countText(resumed.fromStep))};
    }
    Entry operator()(const run::FinishedEvent &finished) const
    {
        switch (finished.outcome) {
        case run::Outcome::Completed: return {"check", IconTone::Accent, Words::tr("Finished; the adapter is saved")};
        case run::Outcome::Stopped: return {"stop", IconTone::Muted, Words::tr("Stopped; it can be resumed")};
        case run::Outcome::Failed: return {"error", IconTone::Error, Words::tr("Ended by an error")};
        }
        return {};
    }
};

// "0:31", "1:02:05"
QString clockText(double seconds)
{
    const auto whole = std::llround(seconds);
    const QString minutes =
        QStringLiteral("%1:%2").arg(whole / 60 % 60, whole >= 3600 ? 2 : 1, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return whole >= 3600 ? QStringLiteral("%1:%2").arg(whole / 3600).arg(minutes) : minutes;
}

} // namespace

RunLogModel::RunLogModel(Background &background, const fs::path &runFolder, QObject *parent)
    : QAbstractTableModel(parent), m_background(background), m_reader(std::make_shared<run::JournalReader>(runFolder))
{
    readOn();
}

void RunLogModel::readOn()
{
    if (m_reading.isActive()) {
        m_again = true;
        return;
    }
    m_again = false;
    using Events = std::vector<run::Event>;
    m_reading = m_background.post<Events>(
        Lane::Files, this, [reader = m_reader](WorkContext &) { return reader->next(); },
        [this](const Expected<Events> &events) {
            if (!events) {
                emit failed(events.error());
                return;
            }
            add(*events);
            if (m_again || !events->empty())
                readOn();
        });
}

void RunLogModel::add(const std::vector<run::Event> &events)
{
    std::vector<run::Event> told;
    for (const run::Event &event : events) {
        if (const auto *phase = std::get_if<run::PhaseEvent>(&event.body)) {
            const bool isNews =
                phase->phase != m_phase && (phase->phase == "load" || phase->phase == "reference" || phase->phase == "pause" ||
                                            (phase->phase == "train" && m_phase != "eval" && m_phase != "checkpoint"));
            m_phase = phase->phase;
            if (isNews)
                told.push_back(event);
        } else if (!std::holds_alternative<run::StepEvent>(event.body)) {
            told.push_back(event);
        }
    }
    if (told.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(told.size()) - 1);
    m_events.insert(m_events.end(), told.begin(), told.end());
    endInsertRows();
}

void RunLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, 1);
    if (!m_events.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

QString RunLogModel::plainText() const
{
    QString text;
    for (const run::Event &event : m_events)
        text += QStringLiteral("%1  %2\n").arg(clockText(event.time), std::visit(Describer{}, event.body).text);
    return text;
}

QVariant RunLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const run::Event &event = m_events[static_cast<std::size_t>(index.row())];
    if (index.column() == Time) {
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(clockText(event.time)) : QVariant();
    }
    const Entry entry = std::visit(Describer{}, event.body);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return entry.text;
    case Qt::DecorationRole: return themedIcon(QString::fromLatin1(entry.icon), entry.tone);
    default: return {};
    }
}

QVariant RunLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Time)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Time ? tr("Time") : tr("What happened");
}

} // namespace luthier::ui
