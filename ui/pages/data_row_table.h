#pragma once

#include <vector>

#include "ui/base/table.h"
#include "ui/bridge/app_settings.h"
#include "ui/models/row_table_model.h"

namespace luthier::ui {

// The table of a dataset's rows. It keeps its row, its selection and its columns whatever the model does.
class DataRowTable final : public Table {
    Q_OBJECT

public:
    DataRowTable(RowTableModel &model, AppSettings &settings, QWidget *parent = nullptr);

    store::RowId current() const { return m_current; } // 0: none
    std::vector<store::RowId> selected() const;        // in their order
    void select(store::RowId row);                     // alone, and brought into sight; where it is not shown, the first one
    store::RowId neighbour(int by) const;              // of the current row; 0: there is none
    void saveState();

signals:
    void currentRowChanged(luthier::store::RowId row, int number); // 0: none
    void openWanted();                                             // the row, to write in it

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restoreRow();
    void chooseOnly(const QModelIndex &index);
    void restoreColumns();
    void fitColumns();
    void showColumnMenu(const QPoint &place);
    void resetColumns();
    QString layoutName() const;

    RowTableModel &m_model;
    AppSettings &m_settings;
    store::RowId m_current = 0;
    store::DatasetId m_dataset = 0;
    int m_lastNumber = 0;         // where to go on when the current row is gone
    bool m_isFollowing = false;   // the selection is being put back
    bool m_hasOwnColumns = false; // the person has set their widths
    bool m_isFitting = false;     // their widths are being set by this
    data::RecordKind m_columnsOf{};
    bool m_hasColumns = false;
};

} // namespace luthier::ui
