#pragma once

#include "ui/base/card.h"
#include "ui/bridge/chat_session.h"

class QPushButton;

namespace luthier::ui {

class ChatInput;
class ChatSampling;

// Where a question is written and sent, an answer stopped, and, unfolded, set how answers are chosen.
class ChatComposer final : public Card {
    Q_OBJECT

public:
    explicit ChatComposer(QWidget *parent = nullptr);

    void setAnswering(bool answering); // then it can be stopped
    void setReady(bool ready);         // somebody can answer
    QString text() const;
    void setText(const QString &text);
    void focusInput();
    ChatSampling &sampling() { return *m_sampling; }

signals:
    void sent(const QString &question); // not empty; the field is empty again
    void stopped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void send();
    void refresh();

    bool m_isAnswering = false;
    bool m_isReady = false;
    ChatInput *m_input;
    ChatSampling *m_sampling;
    QPushButton *m_fold;
    QPushButton *m_send;
    QPushButton *m_stop;
};

} // namespace luthier::ui
