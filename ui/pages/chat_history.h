#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QString>

#include "core/run/engine.h"
#include "core/text/message.h"

namespace luthier::ui {

// How an answer came to its end.
struct ChatFigures {
    std::int64_t tokens = 0;
    double tokensPerSecond = 0;
    run::GenerationEnd end = run::GenerationEnd::StopToken;
    bool operator==(const ChatFigures &) const = default;
};

struct ChatReply {
    QString name; // of who answered; empty: the model before training
    QString text;
    std::optional<ChatFigures> figures; // none: it has not ended
    bool operator==(const ChatReply &) const = default;

    QString title() const;  // the name in words
    QString remark() const; // "42 tokens · 31 tokens/s"; empty: it has not ended
};

// A question and what was answered to it, side by side.
struct ChatExchange {
    QString question;
    std::vector<ChatReply> replies;
    bool operator==(const ChatExchange &) const = default;
};

// A conversation as it is kept over a restart.
struct ChatHistory {
    std::vector<ChatExchange> exchanges;
    bool operator==(const ChatHistory &) const = default;

    QString toText() const;                           // JSON
    static ChatHistory fromText(const QString &text); // empty where the text is none of ours

    // What the model of a side is asked: its own course of the conversation, then the new question. Where there were fewer
    // sides, the last one counts; exchanges without an answer are left out.
    text::Conversation conversation(std::size_t side, const QString &question) const;
    QString plainText() const; // for the clipboard
};

} // namespace luthier::ui
