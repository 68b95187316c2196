#pragma once

#include <QPlainTextEdit>

namespace luthier::ui {

// Where a question is written: Enter sends it, Shift+Enter begins a new line. As high as its text, up to some lines.
class ChatInput final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ChatInput(QWidget *parent = nullptr);

signals:
    void sent();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace luthier::ui
