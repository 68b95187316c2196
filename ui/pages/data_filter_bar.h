#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/models/row_table_model.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace luthier::ui {

class ElidedLabel;

// Which rows are shown: words, a status, a tag, and how many of all that leaves.
class DataFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit DataFilterBar(RowTableModel &model, QWidget *parent = nullptr);
    QLineEdit *search() const { return m_search; } // stands in the head of the page
    void clear();                                  // all rows, as the model shows after another dataset

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void follow(); // what the model says about statuses and tags
    void retranslate();
    RowTableModel &m_model;
    QTimer m_typing;
    QLineEdit *m_search;
    QComboBox *m_status;
    QComboBox *m_tag;
    QPushButton *m_all;
    ElidedLabel *m_count;
};

} // namespace luthier::ui
