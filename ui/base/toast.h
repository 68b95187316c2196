#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace luthier::ui {

class Label;

// A bar at the bottom of the window that says what was done and takes it back: "Row 12 deleted. Undo". It goes after 8 seconds,
// later while the mouse is on it; a newer one takes its place.
class Toast : public QWidget {
    Q_OBJECT

public:
    explicit Toast(QWidget *window);
    // Without `undo` there is no button.
    void showText(const QString &text, std::function<void()> undo = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void refresh();
    Label *m_text;
    QPushButton *m_undo;
    std::function<void()> m_action;
    QTimer m_timer;
};

} // namespace luthier::ui
