#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace luthier::ui {

class Label;
class RunListModel;

// What people say about a run: its name, tags and a note. Saved a moment after the last key, and when another run is shown.
class RunNotes final : public QWidget {
    Q_OBJECT

public:
    explicit RunNotes(RunListModel &runs, QWidget *parent = nullptr);
    ~RunNotes() override;

    void setRun(const QString &run);
    void save(); // now, where something was changed

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void edited();

    RunListModel &m_runs;
    QString m_run;
    QTimer m_timer;
    bool m_isEdited = false; // something waits to be saved
    Label *m_nameLabel;
    QLineEdit *m_name;
    Label *m_tagsLabel;
    QLineEdit *m_tags;
    Label *m_noteLabel;
    QPlainTextEdit *m_note;
};

} // namespace luthier::ui
