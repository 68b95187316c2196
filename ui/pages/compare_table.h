#pragma once

#include <vector>

#include "ui/base/card.h"

namespace luthier::ui {

class CompareNumbersModel;
class DifferenceModel;
class RunDetails;
class Table;

// Several runs in one table: the settings in which they differ, then what came of them.
class CompareTable final : public Card {
    Q_OBJECT

public:
    explicit CompareTable(QWidget *parent = nullptr);
    void setRuns(const std::vector<const RunDetails *> &runs); // loaded ones that outlive this widget or the next call
    void refresh();                                            // something was told
    const DifferenceModel &differences() const { return *m_differences; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    DifferenceModel *m_differences;
    CompareNumbersModel *m_numbers;
    Table *m_table;
};

} // namespace luthier::ui
