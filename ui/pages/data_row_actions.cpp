#include "ui/pages/data_row_actions.h"

#include <algorithm>

#include <QAction>
#include <QInputDialog>
#include <QMenu>

#include "ui/base/icons.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/pages/data_fields.h"
#include "ui/pages/data_row_table.h"

namespace luthier::ui {
namespace {

constexpr int kStatuses = static_cast<int>(store::RowStatus::Rejected) + 1;

// "to do" as the beginning of a menu's line.
QString sentenceCase(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

DataRowActions::DataRowActions(RowTableModel &model, DataRowTable &table, QWidget &page)
    : QObject(&page), m_model(model), m_table(table), m_add(make(page, "add", QKeySequence::New)),
      m_duplicate(make(table, "copy", QKeySequence(Qt::CTRL | Qt::Key_D))), m_delete(make(table, "delete", QKeySequence::Delete)),
      m_up(make(table, "chevron-up", QKeySequence(Qt::CTRL | Qt::Key_Up))),
      m_down(make(table, "chevron-down", QKeySequence(Qt::CTRL | Qt::Key_Down))),
      m_tag(make(page, "edit", QKeySequence(Qt::CTRL | Qt::Key_T))), m_undo(make(page, "undo", QKeySequence::Undo)),
      m_redo(make(page, "redo", {})), m_next(make(page, "chevron-down", QKeySequence(Qt::ALT | Qt::Key_Down))),
      m_previous(make(page, "chevron-up", QKeySequence(Qt::ALT | Qt::Key_Up))),
      m_doneNext(make(page, "check", QKeySequence(Qt::CTRL | Qt::Key_Return))),
      m_rejectNext(make(page, "close", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)))
{
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    makeStatuses(page);
    connect(m_add, &QAction::triggered, this, &DataRowActions::addRow);
    connect(m_duplicate, &QAction::triggered, this, &DataRowActions::duplicateRows);
    connect(m_delete, &QAction::triggered, this, &DataRowActions::deleteRows);
    connect(m_up, &QAction::triggered, this, [this] { moveRows(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveRows(1); });
    connect(m_tag, &QAction::triggered, this, &DataRowActions::askForTag);
    connect(m_next, &QAction::triggered, this, [this] { goNext(1); });
    connect(m_previous, &QAction::triggered, this, [this] { goNext(-1); });
    connect(m_doneNext, &QAction::triggered, this, [this] { setStatus(store::RowStatus::Done, true); });
    connect(m_rejectNext, &QAction::triggered, this, [this] { setStatus(store::RowStatus::Rejected, true); });
    connect(m_undo, &QAction::triggered, this, [this] {
        emit aboutToChange();
        m_model.editor().undo();
    });
    connect(m_redo, &QAction::triggered, this, [this] {
        emit aboutToChange();
        m_model.editor().redo();
    });
    connect(&m_model, &RowTableModel::stateChanged, this, &DataRowActions::refresh);
    connect(&m_model, &RowTableModel::modelReset, this, &DataRowActions::refresh);
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataRowActions::refresh);
    connect(&m_model.editor(), &DatasetEditor::edited, this, [this](const DatasetEdit &edit) {
        if (m_opensAdded && edit.added.size() == 1) {
            m_opensAdded = false;
            selectWhenThere(edit.added.front());
        }
    });
    retranslate();
}

// In the table or in the whole page; never where a text has the same keys for itself.
QAction *DataRowActions::make(QWidget &owner, const char *icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(themedIcon(QString::fromLatin1(icon)), QString(), this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner.addAction(action);
    return action;
}

void DataRowActions::makeStatuses(QWidget &page)
{
    for (int i = 0; i < kStatuses; ++i) {
        auto *action = new QAction(this);
        action->setCheckable(true);
        page.addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { setStatus(static_cast<store::RowStatus>(i), false); });
        m_statuses << action;
    }
}

void DataRowActions::fill(QMenu &menu)
{
    menu.addActions({m_add, m_duplicate, m_delete});
    menu.addSeparator();
    QMenu *status = menu.addMenu(tr("Status"));
    status->addActions(m_statuses);
    const int column = m_model.columnOf(RowColumn::Status);
    const QVariant current = m_model.index(m_model.rowOf(m_table.current()), std::max(0, column)).data(RowTableModel::StatusRole);
    for (int i = 0; i < kStatuses; ++i)
        m_statuses[i]->setChecked(current.isValid() && current.toInt() == i);
    status->setEnabled(m_table.current() != 0);
    menu.addAction(m_tag);
    QMenu *remove = menu.addMenu(tr("Remove a tag"));
    for (const std::string &tag : m_model.tags())
        connect(remove->addAction(toQt(tag)), &QAction::triggered, this, [this, tag] {
            emit aboutToChange();
            m_model.editor().removeTag(m_table.selected(), toQt(tag));
        });
    remove->setEnabled(!remove->isEmpty() && m_table.current() != 0);
    menu.addSeparator();
    menu.addActions({m_up, m_down});
    menu.addSeparator();
    menu.addActions({m_undo, m_redo});
}

// ---- what they do ----

void DataRowActions::addRow()
{
    if (m_model.dataset() == 0)
        return;
    emit aboutToChange();
    m_opensAdded = true;
    std::vector<data::Record> rows = {emptyRecord(m_model.kind())};
    if (const store::RowId current = m_table.current(); current != 0)
        m_model.editor().add(std::move(rows), current);
    else
        m_model.editor().append(std::move(rows));
}

void DataRowActions::duplicateRows()
{
    emit aboutToChange();
    std::vector<store::RowId> rows = m_table.selected();
    m_opensAdded = rows.size() == 1;
    if (!rows.empty())
        m_model.editor().duplicate(std::move(rows));
}

void DataRowActions::deleteRows()
{
    emit aboutToChange();
    std::vector<store::RowId> rows = m_table.selected();
    if (rows.empty())
        return;
    emit deleted(static_cast<int>(rows.size()));
    m_model.editor().remove(std::move(rows));
}

// One place, among the rows that are shown.
void DataRowActions::moveRows(int by)
{
    const std::vector<store::RowId> rows = m_table.selected();
    if (rows.empty())
        return;
    const int beside = by < 0 ? m_model.rowOf(rows.front()) - 2 : m_model.rowOf(rows.back()) + 1;
    if (by < 0 ? beside < -1 : beside >= m_model.rowCount())
        return;
    emit aboutToChange();
    m_model.editor().move(rows, beside < 0 ? 0 : m_model.idAt(beside));
}

void DataRowActions::goNext(int by)
{
    if (const store::RowId row = m_table.neighbour(by); row != 0)
        m_table.select(row);
}

void DataRowActions::setStatus(store::RowStatus status, bool thenNext)
{
    const std::vector<store::RowId> rows = m_table.selected();
    if (rows.empty())
        return;
    emit aboutToChange();
    m_model.editor().setStatus(rows, status);
    if (thenNext)
        goNext(1);
}

void DataRowActions::askForTag()
{
    const std::vector<store::RowId> rows = m_table.selected();
    if (rows.empty())
        return;
    QStringList known;
    for (const std::string &tag : m_model.tags())
        known << toQt(tag);
    bool isGiven = false;
    const QString tag =
        QInputDialog::getItem(&m_table, tr("Add a tag"), tr("Tag for %1").arg(rowsText(std::ssize(rows))), known, -1, true, &isGiven)
            .trimmed();
    if (!isGiven || tag.isEmpty())
        return;
    emit aboutToChange();
    m_model.editor().addTag(rows, tag);
}

void DataRowActions::selectWhenThere(store::RowId row)
{
    connect(
        &m_model, &RowTableModel::loaded, this,
        [this, row] {
            if (m_model.rowOf(row) < 0)
                return; // the filter does not let it through
            m_table.select(row);
            emit openWanted();
        },
        Qt::SingleShotConnection);
}

// ---- how they look ----

void DataRowActions::refresh()
{
    const bool hasRows = m_table.selectionModel()->hasSelection();
    for (QAction *action : {m_duplicate, m_delete, m_up, m_down, m_tag, m_doneNext, m_rejectNext, m_next, m_previous})
        action->setEnabled(hasRows);
    m_add->setEnabled(m_model.dataset() != 0 && m_model.kind() != data::RecordKind::Tokens);
    const store::UndoState &state = m_model.undoState();
    m_undo->setEnabled(m_hasUnsaved || state.undo);
    m_redo->setEnabled(state.redo.has_value());
    m_undo->setText(state.undo ? tr("Undo: %1").arg(trCore(*state.undo)) : tr("Undo"));
    m_redo->setText(state.redo ? tr("Redo: %1").arg(trCore(*state.redo)) : tr("Redo"));
}

void DataRowActions::setHasUnsaved(bool hasUnsaved)
{
    m_hasUnsaved = hasUnsaved;
    refresh();
}

void DataRowActions::retranslate()
{
    m_add->setText(tr("Add a row"));
    m_duplicate->setText(tr("Duplicate"));
    m_delete->setText(tr("Delete"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_tag->setText(tr("Add a tag…"));
    m_next->setText(tr("Next row"));
    m_previous->setText(tr("Previous row"));
    m_doneNext->setText(tr("Done, then the next row"));
    m_rejectNext->setText(tr("Reject, then the next row"));
    for (int i = 0; i < kStatuses; ++i)
        m_statuses[i]->setText(sentenceCase(statusTitle(static_cast<store::RowStatus>(i))));
    refresh();
}

} // namespace luthier::ui
