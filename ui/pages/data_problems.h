#pragma once

#include "core/store/dataset_types.h"
#include "ui/base/card.h"

class QComboBox;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace luthier::ui {

class DatasetEditor;
class ElidedLabel;
class IconButton;
class InlineMessage;
class Label;
class ProblemListModel;

// What was wrong with the rows of an import: those that were set aside, to be mended or discarded, and remarks about rows that
// were kept.
class DataProblems final : public Card {
    Q_OBJECT

public:
    DataProblems(ProblemListModel &problems, DatasetEditor &editor, QWidget *parent = nullptr);
    void showFirst();

signals:
    void closeWanted();
    void rowWanted(luthier::store::RowId row);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildDetails();
    void showCurrent();
    void keepPlace();
    void retranslate();

    ProblemListModel &m_problems;
    DatasetEditor &m_editor;
    int m_place = 0; // in the list, kept when an entry goes
    std::int64_t m_shownId = 0;
    Label *m_title;
    IconButton *m_close;
    QListView *m_view;
    QWidget *m_details;
    Label *m_sentence;
    ElidedLabel *m_where;
    Label *m_rawName;
    QPlainTextEdit *m_raw;
    InlineMessage *m_error;
    QPushButton *m_mended;
    QPushButton *m_own;
    QPushButton *m_discard;
    QPushButton *m_row;
    Label *m_nothing;
};

} // namespace luthier::ui
