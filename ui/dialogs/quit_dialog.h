#pragma once

#include <QDialog>

class QPushButton;

namespace luthier::ui {

class Label;

// Asked when the window is closed while something is trained.
class QuitDialog final : public QDialog {
    Q_OBJECT

public:
    explicit QuitDialog(QWidget *parent = nullptr);
    void setRun(const QString &title, bool isPaused = false); // of the run that is trained

signals:
    void pauseAndQuit(); // the run ends with a checkpoint and can be resumed
    void keepTraining(); // the window goes, the run stays

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_run;
    bool m_isPaused = false;
    Label *m_question;
    Label *m_pauseMeaning;
    Label *m_keepMeaning;
    QPushButton *m_pause;
    QPushButton *m_keep;
    QPushButton *m_cancel;
};

} // namespace luthier::ui
