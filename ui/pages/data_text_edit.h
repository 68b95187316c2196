#pragma once

#include <QPlainTextEdit>

namespace luthier::ui {

// A text of any length that is as high as its content, up to a limit, so that a form of them scrolls as one.
// Undo and redo are the page's.
class DataTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Look { Field, Bare }; // with a border, or on whatever it lies

    explicit DataTextEdit(Look look, QWidget *parent = nullptr);
    void setWholeText(const QString &text); // as by the program: edited() is not emitted, and an equal text keeps the cursor
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, height()}; }

signals:
    void edited(); // by the person

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void takeText();
    void replaceDifference(const QString &text);
    void refresh();
    const Look m_look;
    QString m_text;
    bool m_isSetting = false;
};

} // namespace luthier::ui
