#pragma once

#include <QFrame>

#include "core/base/error.h"

class QPushButton;
class QVBoxLayout;

namespace luthier::ui {

class IconButton;
class Label;

// An error, a warning or a remark where the person is: one sentence, where, what to do, an optional button, and a way to close it.
class InlineMessage : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    struct Message {
        Kind kind = Kind::Info;
        QString sentence;
        QString where;
        QString advice;
        QString action;      // the text of the button; empty: none
        QString diagnostics; // what *Copy diagnostics* puts on the clipboard; empty: no such button
    };

    explicit InlineMessage(QWidget *parent = nullptr); // hidden until something is shown
    void showMessage(const Message &message);
    void showError(const Error &error, const QString &action = {});
    const Message &message() const { return m_message; }

signals:
    void actionChosen();
    void closed(); // by the person

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void align();
    void copyDetails() const;
    Message m_message;
    QWidget *m_icon; // the room in which the icon is painted
    QVBoxLayout *m_texts;
    Label *m_sentence;
    Label *m_where;
    Label *m_advice;
    QPushButton *m_action;
    QPushButton *m_copy;
    IconButton *m_close;
};

} // namespace luthier::ui
