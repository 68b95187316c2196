#pragma once

#include <QObject>

#include "ui/models/row_table_model.h"

class QAction;
class QMenu;
class QWidget;

namespace luthier::ui {

class DataRowTable;

// What can be done with rows: actions with shortcuts for the page, its menus and the palette. Each is one version.
class DataRowActions final : public QObject {
    Q_OBJECT

public:
    // `page` shows the shortcuts, `table` says which rows.
    DataRowActions(RowTableModel &model, DataRowTable &table, QWidget &page);
    void fill(QMenu &menu); // everything for the rows that are chosen
    QAction *add() const { return m_add; }
    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    void setStatus(store::RowStatus status, bool thenNext);
    void setHasUnsaved(bool hasUnsaved); // typing that is no version yet; it can be undone all the same
    void retranslate();

signals:
    void aboutToChange(); // what is typed must be saved before
    void deleted(int rows);
    void openWanted();

private:
    QAction *make(QWidget &owner, const char *icon, const QKeySequence &shortcut);
    void makeStatuses(QWidget &page);
    void addRow();
    void duplicateRows();
    void deleteRows();
    void moveRows(int by);
    void goNext(int by);
    void askForTag();
    void refresh();
    void selectWhenThere(store::RowId row);

    RowTableModel &m_model;
    DataRowTable &m_table;
    bool m_opensAdded = false; // the row that appears next is a new one to be written
    bool m_hasUnsaved = false;
    QAction *m_add;
    QAction *m_duplicate;
    QAction *m_delete;
    QAction *m_up;
    QAction *m_down;
    QAction *m_tag;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_doneNext;
    QAction *m_rejectNext;
    QList<QAction *> m_statuses; // by status
};

} // namespace luthier::ui
