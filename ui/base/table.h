#pragma once

#include <QTableView>

namespace luthier::ui {

// A table as all of ours are: whole rows, no grid but a thin line below each row, the row under the mouse tinted, 36 high.
class Table : public QTableView {
    Q_OBJECT

public:
    explicit Table(QWidget *parent = nullptr);
    int hoveredRow() const { return m_hovered; } // -1: none

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setHovered(int row);
    void refresh();
    int m_hovered = -1;
};

} // namespace luthier::ui
