#include "ui/pages/runs_table.h"

#include <algorithm>
#include <utility>

#include <QHeaderView>

#include "ui/base/theme.h"
#include "ui/bridge/app_settings.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/runs_delegate.h"
#include "ui/pages/runs_filter.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

constexpr int kModelFrom = 900, kDataFrom = 1040; // widths of the page from which on there is room for these columns
const QString kLayout = QStringLiteral("runs");

} // namespace

RunsTable::RunsTable(RunListModel &runs, AppSettings &settings, QWidget *parent)
    : Table(parent), m_runs(runs), m_settings(settings), m_model(new RunsTableModel(runs, this)), m_filter(new RunsFilter(this))
{
    m_filter->setSourceModel(m_model);
    setModel(m_filter);
    setItemDelegate(new RunsDelegate(*this, this));
    setEditTriggers(NoEditTriggers); // a double click opens, F2 renames
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    makeColumns();
    restoreState();
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == RunsTableModel::Star)
            m_filter->setData(index, !index.data(RunListModel::StarRole).toBool(), Qt::EditRole);
    });
    connect(&runs, &RunListModel::refreshed, this, [this] {
        if (!m_wanted.isEmpty())
            select(std::exchange(m_wanted, {}));
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsTable::chosenChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RunsTable::chosenChanged);
}

void RunsTable::makeColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(kGap32);
    const std::pair<int, int> widths[] = {{RunsTableModel::Star, 36},    {RunsTableModel::State, 160}, {RunsTableModel::Loss, 88},
                                          {RunsTableModel::Curve, 120},  {RunsTableModel::Model, 180}, {RunsTableModel::Data, 126},
                                          {RunsTableModel::Created, 104}};
    for (const auto &[column, width] : widths)
        header->resizeSection(column, Theme::of().scaled(width));
    header->setSectionResizeMode(RunsTableModel::Star, QHeaderView::Fixed);
    header->setSectionResizeMode(RunsTableModel::Name, QHeaderView::Stretch);
}

void RunsTable::restoreState()
{
    QHeaderView *header = horizontalHeader();
    if (!header->restoreState(m_settings.layout(kLayout)))
        header->setSortIndicator(RunsTableModel::Created, Qt::DescendingOrder);
    sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_wanted = m_settings.selection(kLayout).split(u'\n', Qt::SkipEmptyParts);
    if (m_runs.isLoaded())
        select(std::exchange(m_wanted, {}));
}

void RunsTable::saveState()
{
    m_settings.setLayout(kLayout, horizontalHeader()->saveState());
    const QStringList selected = selectedRuns();
    m_settings.setSelection(kLayout, (selected.isEmpty() ? m_wanted : selected).join(u'\n')); // the list may not be there yet
}

void RunsTable::setSearch(const QString &words)
{
    m_filter->setSearch(words);
}

bool RunsTable::isSearching() const
{
    return m_filter->isSearching();
}

int RunsTable::shownRuns() const
{
    return m_filter->rowCount();
}

QStringList RunsTable::selectedRuns() const
{
    QModelIndexList rows = selectionModel()->selectedRows(RunsTableModel::Name);
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList runs;
    for (const QModelIndex &row : std::as_const(rows))
        runs.append(row.data(RunListModel::RunRole).toString());
    return runs;
}

// Those that are not there yet are selected when the list has them.
void RunsTable::select(const QStringList &runs)
{
    QItemSelection selection;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        if (const QModelIndex name = m_filter->index(row, RunsTableModel::Name);
            runs.contains(name.data(RunListModel::RunRole).toString())) {
            selection.select(name, name);
            selectionModel()->setCurrentIndex(name, QItemSelectionModel::NoUpdate);
        }
    if (selection.isEmpty())
        m_wanted = runs;
    else
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RunsTable::rename()
{
    edit(currentIndex().siblingAtColumn(RunsTableModel::Name));
}

void RunsTable::fitColumns(int pageWidth)
{
    setColumnHidden(RunsTableModel::Model, pageWidth < Theme::of().scaled(kModelFrom));
    setColumnHidden(RunsTableModel::Data, pageWidth < Theme::of().scaled(kDataFrom));
}

void RunsTable::retranslate()
{
    setAccessibleName(tr("Runs"));
    m_model->retranslate();
}

} // namespace luthier::ui
