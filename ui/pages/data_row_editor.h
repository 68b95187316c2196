#pragma once

#include "ui/base/card.h"
#include "ui/models/row_table_model.h"
#include "ui/pages/data_row_saver.h"

class QPushButton;
class QToolButton;

namespace luthier::ui {

class DataConversation;
class DataForm;
class DataRowMeta;
class IconButton;
class InlineMessage;
class Label;
class ScrollArea;

// One row, to be read and written: as a conversation or as a form. Everything is saved by itself.
class DataRowEditor final : public Card {
    Q_OBJECT

public:
    DataRowEditor(RowTableModel &model, AppSettings &settings, QWidget *parent = nullptr);
    void showRow(store::RowId row, int number); // 0: none; `number` as the table counts, from 1
    store::RowId row() const { return m_row; }
    void save(); // what is typed, now
    DataRowSaver &saver() { return m_saver; }
    void focusText(); // the first text
    void saveState();

signals:
    void nextWanted();
    void previousWanted();
    void statusWanted(luthier::store::RowStatus status, bool thenNext);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildViews();
    QWidget *buildFoot();
    void connectParts();
    void reload();
    void take(const store::StoredRow &row);
    void setRecord(const data::Record &record);
    void takeEdit(const data::Record &record);
    void showView();
    void showHint();
    void retranslate();

    RowTableModel &m_model;
    AppSettings &m_settings;
    DataRowSaver m_saver;
    Task m_fetching;
    store::RowId m_row = 0;
    int m_number = 0;
    bool m_isLoaded = false;
    data::Record m_record;

    Label *m_title;
    QToolButton *m_asConversation;
    QToolButton *m_asForm;
    IconButton *m_previous;
    IconButton *m_next;
    DataConversation *m_conversation;
    DataForm *m_form;
    ScrollArea *m_scroll;
    Label *m_hint;
    InlineMessage *m_error;
    DataRowMeta *m_meta;
    QWidget *m_foot;
    QPushButton *m_reject;
    QPushButton *m_skip;
    QPushButton *m_done;
    Label *m_nothing;
};

} // namespace luthier::ui
