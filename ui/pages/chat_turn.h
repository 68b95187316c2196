#pragma once

#include <vector>

#include <QWidget>

#include "ui/pages/chat_history.h"

namespace luthier::ui {

class ChatReplyCard;
class Label;

// A question, and below it the answers side by side.
class ChatTurn final : public QWidget {
    Q_OBJECT

public:
    explicit ChatTurn(const ChatExchange &exchange, QWidget *parent = nullptr);
    ChatReplyCard &answer(int side) { return *m_answers[static_cast<std::size_t>(side)]; }
    ChatExchange exchange() const; // as it is now

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_question;
    std::vector<ChatReplyCard *> m_answers;
};

} // namespace luthier::ui
