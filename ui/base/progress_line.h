#pragma once

#include <QProgressBar>
#include <QTimer>

namespace luthier::ui {

// A thin line for long work: how far it is, or that it goes on.
class ProgressLine : public QProgressBar {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);
    void setShare(double share); // 0 to 1
    void setBusy();              // goes on, nobody knows how long
    bool isBusy() const { return minimum() == maximum(); }
    QSize sizeHint() const override { return {120, 4}; }
    QSize minimumSizeHint() const override { return {24, 4}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void runWhileSeen();
    QTimer m_timer;
    int m_frame = 0;
};

} // namespace luthier::ui
