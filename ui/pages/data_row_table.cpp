#include "ui/pages/data_row_table.h"

#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include "ui/base/theme.h"
#include "ui/models/row_columns.h"
#include "ui/pages/data_row_delegate.h"

namespace luthier::ui {
namespace {

bool isShown(RowColumn column)
{
    return column != RowColumn::Origin && column != RowColumn::Tags; // others on request
}

// What is said, and not what is said about it.
bool isContent(RowColumn column)
{
    return column != RowColumn::Status && column != RowColumn::Messages && column != RowColumn::Tags && column != RowColumn::Origin;
}

// Of columns that hold no text, in pixels at the reference font; 0: a text, which takes what is left.
int widthOf(RowColumn column)
{
    switch (column) {
    case RowColumn::Status: return 88;
    case RowColumn::Messages: return 80;
    case RowColumn::Tokens: return 84;
    case RowColumn::Label: return 90;
    case RowColumn::Target: return 120;
    case RowColumn::Task: return 110;
    case RowColumn::Tags: return 130;
    case RowColumn::Origin: return 150;
    case RowColumn::Prompt:
    case RowColumn::Answer:
    case RowColumn::Chosen:
    case RowColumn::Rejected:
    case RowColumn::Text:
    case RowColumn::Second:
    case RowColumn::Input:
    case RowColumn::Output:
    case RowColumn::Reference: return 0;
    }
    return 0;
}

constexpr int kNarrowestText = 80;
constexpr int kRoomForCounts = 420; // a narrower table leaves them out

} // namespace

DataRowTable::DataRowTable(RowTableModel &model, AppSettings &settings, QWidget *parent)
    : Table(parent), m_model(model), m_settings(settings)
{
    setItemDelegate(new DataRowDelegate(*this, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    // Before the view's own connection: where it goes when its row is taken away is decided by restoreRow().
    connect(&model, &RowTableModel::rowsAboutToBeRemoved, this, [this] { m_isFollowing = true; });
    setModel(&model);
    connect(&model, &RowTableModel::rowsRemoved, this, [this] { m_isFollowing = false; });
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &DataRowTable::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_hasOwnColumns = m_hasOwnColumns || !m_isFitting; });
    connect(header, &QHeaderView::sectionMoved, this, [this] { m_hasOwnColumns = true; });
    connect(&model, &RowTableModel::loaded, this, [this] {
        restoreColumns();
        restoreRow();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &DataRowTable::openWanted);
}

// ---- rows ----

std::vector<store::RowId> DataRowTable::selected() const
{
    return selectionModel() == nullptr ? std::vector<store::RowId>() : m_model.idsAt(selectionModel()->selectedRows());
}

void DataRowTable::select(store::RowId row)
{
    const int wanted = m_model.rowOf(row);
    if (m_model.rowCount() == 0)
        return;
    const QModelIndex index = m_model.index(std::max(0, wanted), 0);
    chooseOnly(index);
    scrollTo(index);
}

// Not as setCurrentIndex() does it, which adds to the selection while Ctrl is still held.
void DataRowTable::chooseOnly(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

store::RowId DataRowTable::neighbour(int by) const
{
    const int row = m_model.rowOf(m_current) + by;
    return row < 0 || row >= m_model.rowCount() ? 0 : m_model.idAt(row);
}

void DataRowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    Table::currentChanged(current, previous);
    if (m_isFollowing || !current.isValid())
        return; // what was taken away may come back in a moment: restoreRow()
    m_current = m_model.idAt(current.row());
    m_lastNumber = current.row();
    emit currentRowChanged(m_current, current.row() + 1);
}

// After the rows are others: the same row where it is still there, else the one that took its place.
void DataRowTable::restoreRow()
{
    m_isFollowing = true;
    if (std::exchange(m_dataset, m_model.dataset()) != m_model.dataset())
        m_lastNumber = 0;
    int row = m_model.rowOf(m_current);
    const bool isThere = row >= 0;
    if (!isThere)
        row = std::min(m_lastNumber, m_model.rowCount() - 1);
    if (row >= 0 && currentIndex().row() != row)
        chooseOnly(m_model.index(row, 0));
    m_isFollowing = false;
    if (row >= 0)
        m_lastNumber = row;
    m_current = row < 0 ? 0 : m_model.idAt(row);
    emit currentRowChanged(m_current, row + 1);
}

void DataRowTable::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
    if (opens && event->modifiers() == Qt::NoModifier && m_current != 0) {
        emit openWanted();
        return;
    }
    Table::keyPressEvent(event);
}

// ---- columns ----

QString DataRowTable::layoutName() const
{
    return QStringLiteral("data_columns_%1").arg(static_cast<int>(m_columnsOf));
}

void DataRowTable::saveState()
{
    if (m_hasColumns && m_hasOwnColumns)
        m_settings.setLayout(layoutName(), horizontalHeader()->saveState());
}

void DataRowTable::restoreColumns()
{
    if (m_hasColumns && m_columnsOf == m_model.kind())
        return;
    saveState();
    m_columnsOf = m_model.kind();
    m_hasColumns = true;
    m_isFitting = true;
    const QByteArray saved = m_settings.layout(layoutName());
    m_hasOwnColumns = !saved.isEmpty() && horizontalHeader()->restoreState(saved);
    m_isFitting = false;
    if (!m_hasOwnColumns)
        resetColumns();
}

// Texts first, then what describes the row.
void DataRowTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    const std::vector<RowColumn> &columns = m_model.columns();
    for (int i = 0; i < m_model.columnCount(); ++i) {
        header->setSectionHidden(i, !isShown(columns[static_cast<std::size_t>(i)]));
        header->moveSection(header->visualIndex(i), i);
    }
    const int status = m_model.columnOf(RowColumn::Status);
    const auto contents = std::count_if(columns.begin(), columns.end(), isContent);
    if (status >= 0)
        header->moveSection(header->visualIndex(status), static_cast<int>(contents));
    m_hasOwnColumns = false;
    m_settings.setLayout(layoutName(), {});
    fitColumns();
}

void DataRowTable::fitColumns()
{
    if (m_hasOwnColumns || !m_hasColumns || m_model.columnCount() == 0)
        return;
    m_isFitting = true;
    const std::vector<RowColumn> &columns = m_model.columns();
    if (const int counts = m_model.columnOf(RowColumn::Messages); counts >= 0)
        setColumnHidden(counts, viewport()->width() < Theme::of().scaled(kRoomForCounts));
    int room = viewport()->width();
    int texts = 0;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        if (isColumnHidden(i))
            continue;
        const int width = Theme::of().scaled(widthOf(columns[static_cast<std::size_t>(i)]));
        room -= width;
        texts += width == 0 ? 1 : 0;
        if (width > 0)
            setColumnWidth(i, width);
    }
    const int each = std::max(Theme::of().scaled(kNarrowestText), texts == 0 ? 0 : room / texts);
    for (int i = 0; i < m_model.columnCount(); ++i)
        if (!isColumnHidden(i) && widthOf(columns[static_cast<std::size_t>(i)]) == 0)
            setColumnWidth(i, each);
    m_isFitting = false;
}

void DataRowTable::resizeEvent(QResizeEvent *event)
{
    Table::resizeEvent(event);
    fitColumns();
}

void DataRowTable::showColumnMenu(const QPoint &place)
{
    QMenu menu(this);
    for (int i = 0; i < m_model.columnCount(); ++i) {
        QAction *action = menu.addAction(m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            setColumnHidden(i, !shown);
            fitColumns();
            m_hasOwnColumns = true;
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as they were")), &QAction::triggered, this, &DataRowTable::resetColumns);
    menu.exec(horizontalHeader()->mapToGlobal(place));
}

} // namespace luthier::ui
