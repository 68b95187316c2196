#pragma once

#include <vector>

#include "ui/base/scroll_area.h"
#include "ui/pages/chat_history.h"

class QVBoxLayout;

namespace luthier::ui {

class ChatTurn;

// The conversation so far, the newest at the bottom, which stays in sight unless one has scrolled away from it.
class ChatConversation final : public ScrollArea {
    Q_OBJECT

public:
    explicit ChatConversation(QWidget *parent = nullptr);

    void add(const ChatExchange &exchange);
    void show(const ChatHistory &history); // in the place of what is there
    ChatHistory history() const;
    bool isEmpty() const { return m_turns.empty(); }
    ChatTurn *last() { return m_turns.empty() ? nullptr : m_turns.back(); }

private:
    void followEnd();

    QVBoxLayout *m_column;
    std::vector<ChatTurn *> m_turns;
    bool m_follows = true;
};

} // namespace luthier::ui
