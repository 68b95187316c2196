#include "ui/pages/runs_table_model.h"

#include <limits>

#include <QDateTime>

#include "ui/base/format.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

QDateTime timeOf(const QModelIndex &run)
{
    return QDateTime::fromString(run.data(RunListModel::CreatedRole).toString(), Qt::ISODate);
}

QString createdText(const QModelIndex &run)
{
    const QDateTime created = timeOf(run);
    return created.isValid() ? agoText(created.toMSecsSinceEpoch(), QDateTime::currentMSecsSinceEpoch()) : QString();
}

QString tooltip(const QModelIndex &run, int column)
{
    switch (column) {
    case RunsTableModel::Name: return run.data(RunListModel::NoteRole).toString();
    case RunsTableModel::Model: return run.data(RunListModel::ModelRole).toString();
    case RunsTableModel::Data: return run.data(RunListModel::DatasetRole).toString();
    case RunsTableModel::Created: return QLocale().toString(timeOf(run).toLocalTime(), QLocale::LongFormat);
    default: return {};
    }
}

} // namespace

RunsTableModel::RunsTableModel(RunListModel &runs, QObject *parent) : QAbstractTableModel(parent), m_runs(runs)
{
    follow();
}

void RunsTableModel::follow()
{
    connect(&m_runs, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first, last); });
    connect(&m_runs, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&m_runs, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows({}, first, last); });
    connect(&m_runs, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&m_runs, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_runs, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&m_runs, &QAbstractItemModel::layoutAboutToBeChanged, this, &RunsTableModel::holdPlaces);
    connect(&m_runs, &QAbstractItemModel::layoutChanged, this, &RunsTableModel::releasePlaces);
    connect(&m_runs, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        emit dataChanged(index(first.row(), 0), index(last.row(), kColumns - 1));
    });
}

void RunsTableModel::holdPlaces()
{
    emit layoutAboutToBeChanged();
    m_held = persistentIndexList();
    m_heldRuns.clear();
    for (const QModelIndex &held : std::as_const(m_held))
        m_heldRuns.append(QPersistentModelIndex(m_runs.index(held.row())));
}

void RunsTableModel::releasePlaces()
{
    QModelIndexList after;
    for (qsizetype i = 0; i < m_held.size(); ++i)
        after.append(index(m_heldRuns[i].row(), m_held[i].column()));
    changePersistentIndexList(m_held, after);
    m_held.clear();
    m_heldRuns.clear();
    emit layoutChanged();
}

void RunsTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int RunsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_runs.rowCount();
}

int RunsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant RunsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QModelIndex run = m_runs.index(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(run, index.column());
    case Qt::ToolTipRole: return tooltip(run, index.column());
    case Qt::TextAlignmentRole: return index.column() == Loss ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() != Star                      ? QVariant(text(run, index.column()))
               : run.data(RunListModel::StarRole).toBool() ? QVariant(tr("with a star"))
                                                           : QVariant(tr("without a star"));
    case kSortRole: return sortValue(run, index.column());
    default: return run.data(role);
    }
}

QString RunsTableModel::text(const QModelIndex &run, int column) const
{
    switch (column) {
    case Name: return run.data().toString();
    case State: return runStateWords(run.data(RunListModel::StateRole).toString()).text;
    case Loss: {
        const QVariant loss = run.data(RunListModel::BestLossRole);
        return loss.isValid() ? lossText(loss.toDouble()) : QStringLiteral("–");
    }
    case Model: return modelName(run.data(RunListModel::ModelRole).toString());
    case Data: return datasetName(run.data(RunListModel::DatasetRole).toString());
    case Created: return createdText(run);
    default: return {};
    }
}

QVariant RunsTableModel::sortValue(const QModelIndex &run, int column) const
{
    switch (column) {
    case Star: return run.data(RunListModel::StarRole).toBool() ? 0 : 1;
    case Loss: {
        const QVariant loss = run.data(RunListModel::BestLossRole);
        return loss.isValid() ? loss.toDouble() : std::numeric_limits<double>::infinity(); // at the end
    }
    case Curve:
    case Created: return run.data(RunListModel::CreatedRole);
    default: return text(run, column).toLower();
    }
}

QVariant RunsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Loss)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Loss)
        return tr("The lowest loss on rows that are not trained on; where there are none, on the rows of a step.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case State: return tr("State");
    case Loss: return tr("Best loss");
    case Curve: return tr("Curve");
    case Model: return tr("Model");
    case Data: return tr("Data");
    case Created: return tr("When");
    default: return QString();
    }
}

Qt::ItemFlags RunsTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

bool RunsTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const QModelIndex run = m_runs.index(index.row());
    const QString name = run.data(RunListModel::RunRole).toString();
    if (index.column() == Star) {
        m_runs.setStar(name, value.toBool());
        return true;
    }
    const QString title = value.toString().simplified();
    if (index.column() != Name || title.isEmpty() || title == run.data().toString())
        return false;
    m_runs.rename(name, title);
    return true;
}

} // namespace luthier::ui
