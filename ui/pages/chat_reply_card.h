#pragma once

#include "core/base/error.h"
#include "ui/base/card.h"
#include "ui/pages/chat_history.h"

namespace luthier::ui {

class ElidedLabel;
class IconButton;
class InlineMessage;
class Label;
class ProgressLine;

// What one model answers, while it does and afterwards.
class ChatReplyCard final : public Card {
    Q_OBJECT

public:
    explicit ChatReplyCard(const ChatReply &reply, QWidget *parent = nullptr);
    void setWaiting(bool waiting); // it has not ended
    void append(const QString &more);
    void finish(const QString &text, const ChatFigures &figures);
    void showError(const Error &error);
    const ChatReply &reply() const { return m_reply; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    ChatReply m_reply;
    ElidedLabel *m_name;
    IconButton *m_copy;
    Label *m_text;
    Label *m_remark;
    ProgressLine *m_progress;
    InlineMessage *m_message;
};

} // namespace luthier::ui
