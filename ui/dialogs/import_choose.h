#pragma once

#include <QWidget>

class QMimeData;
class QPlainTextEdit;
class QPushButton;

namespace luthier::ui {

class Label;

// Where rows come from: files, dropped or chosen, or a text that is pasted.
class ImportChoose final : public QWidget {
    Q_OBJECT

public:
    explicit ImportChoose(QWidget *parent = nullptr);
    void askForFiles();

signals:
    void filesChosen(const QStringList &files);
    void textChosen(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    bool m_isOver = false; // files hang above it
    QWidget *m_zone;
    Label *m_title;
    Label *m_kinds;
    QPushButton *m_choose;
    Label *m_or;
    QPlainTextEdit *m_text;
    QPushButton *m_take;
};

// The local files that are dragged.
QStringList draggedFiles(const QMimeData &data);

} // namespace luthier::ui
