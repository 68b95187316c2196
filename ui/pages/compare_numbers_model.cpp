#include "ui/pages/compare_numbers_model.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/base/format.h"
#include "ui/base/qt_convert.h"
#include "ui/models/run_details.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

enum Row { Evaluation, LastLoss, Accuracy, Steps, Duration, Speed, Adapter, State, kRows };

std::optional<double> lastOf(const RunDetails &run, const char *key)
{
    const SeriesPoints *points = run.series().find(key);
    return points == nullptr || !std::isfinite(points->values.back()) ? std::nullopt : std::optional(points->values.back());
}

std::optional<double> meanOf(const RunDetails &run, const char *key)
{
    const SeriesPoints *points = run.series().find(key);
    if (points == nullptr)
        return {};
    double sum = 0;
    std::size_t count = 0;
    for (const double value : points->values)
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

// What may be called better or worse: smaller is better, accuracies are turned round.
std::optional<double> judged(int row, const RunDetails &run)
{
    switch (row) {
    case Evaluation: return lastOf(run, "eval/loss");
    case LastLoss: return lastOf(run, "loss");
    case Accuracy:
        if (const auto accuracy = lastOf(run, "rewards/accuracies"))
            return -*accuracy;
        return {};
    default: return {};
    }
}

QString orNone(const std::optional<double> &value, QString (*format)(double))
{
    return value ? format(*value) : QStringLiteral("–");
}

} // namespace

CompareNumbersModel::CompareNumbersModel(QObject *parent) : QAbstractTableModel(parent) {}

void CompareNumbersModel::setRuns(std::vector<const RunDetails *> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    m_rows.clear();
    for (int row = 0; row < (m_runs.empty() ? 0 : static_cast<int>(kRows)); ++row)
        if (row != Accuracy || hasAccuracy())
            m_rows.push_back(row);
    endResetModel();
}

bool CompareNumbersModel::hasAccuracy() const
{
    const auto hasIt = [](const RunDetails *run) { return run->series().find("rewards/accuracies") != nullptr; };
    return std::any_of(m_runs.begin(), m_runs.end(), hasIt);
}

void CompareNumbersModel::refresh()
{
    if (hasAccuracy() != (std::find(m_rows.begin(), m_rows.end(), Accuracy) != m_rows.end()))
        setRuns(std::vector(m_runs)); // first steps of a run that was compared before it began
    else if (!m_runs.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CompareNumbersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareNumbersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_runs.size());
}

QString CompareNumbersModel::name(int row) const
{
    switch (row) {
    case Evaluation: return tr("Evaluation loss");
    case LastLoss: return tr("Last training loss");
    case Accuracy: return tr("Pairs told apart");
    case Steps: return tr("Steps");
    case Duration: return tr("Time");
    case Speed: return tr("Tokens per second");
    case Adapter: return tr("Adapter");
    case State: return tr("State");
    default: return {};
    }
}

QString CompareNumbersModel::text(int row, const RunDetails &run) const
{
    switch (row) {
    case Evaluation: return orNone(lastOf(run, "eval/loss"), exactText);
    case LastLoss: return orNone(lastOf(run, "loss"), exactText);
    case Accuracy: return orNone(lastOf(run, "rewards/accuracies"), [](double share) { return percentText(share); });
    case Steps: return countText(run.series().last() ? run.series().last()->step : 0);
    case Duration: return durationText(run.series().seconds());
    case Speed: return orNone(meanOf(run, "tokens_per_second"), [](double speed) { return countText(std::llround(speed)); });
    case Adapter: // four bytes a number
        return bytesText(4 * run.view().plan.value("trainable", std::uint64_t{0}));
    case State: return runStateWords(runState(run)).text;
    default: return {};
    }
}

bool CompareNumbersModel::isBest(int row, std::size_t run) const
{
    const std::optional<double> own = judged(row, *m_runs[run]);
    if (!own)
        return false;
    bool isBetterThanSome = false;
    for (const RunDetails *other : m_runs)
        if (const std::optional<double> value = judged(row, *other)) {
            if (*value < *own)
                return false;
            isBetterThanSome = isBetterThanSome || *value > *own;
        }
    return isBetterThanSome;
}

QVariant CompareNumbersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == 0;
    const std::size_t run = static_cast<std::size_t>(std::max(0, index.column() - 1));
    switch (role) {
    case Qt::DisplayRole: return isName ? name(row) : text(row, *m_runs[run]);
    case Qt::TextAlignmentRole: return isName ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case IsBestRole: return !isName && isBest(row, run);
    default: return {};
    }
}

QVariant CompareNumbersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("What came of it") : toQt(m_runs[static_cast<std::size_t>(section - 1)]->view().title());
}

} // namespace luthier::ui
