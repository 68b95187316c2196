#pragma once

#include <QWidget>

class QPushButton;

namespace luthier::ui {

class Chip;
class ElidedLabel;
class ProblemListModel;

// Below the table: how many rows were set aside, how many remarks there are, the first of them, and the way to the list.
// Hidden where there is nothing.
class DataProblemBar final : public QWidget {
    Q_OBJECT

public:
    explicit DataProblemBar(ProblemListModel &problems, QWidget *parent = nullptr);

signals:
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    ProblemListModel &m_problems;
    Chip *m_aside;
    Chip *m_remarks;
    ElidedLabel *m_first;
    QPushButton *m_open;
};

} // namespace luthier::ui
