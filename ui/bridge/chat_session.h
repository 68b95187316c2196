#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/run/engine.h"
#include "core/text/message.h"
#include "core/text/text_model.h"
#include "ui/bridge/background.h"
#include "ui/bridge/engine_host.h"

namespace luthier::ui {

// One of the models that answer side by side, with its own course of the conversation. The last message is the one to answer.
struct ChatSide {
    run::ModelRef model;
    text::Conversation conversation;
};

struct ChatOptions {
    std::int64_t maxNewTokens = 512;
    run::SamplingOptions sampling; // the same seed for every side
};

struct ChatAnswer {
    QString text;
    std::int64_t promptTokens = 0;
    std::int64_t newTokens = 0;
    double secondsToFirst = 0;
    double tokensPerSecond = 0;
    run::GenerationEnd end = run::GenerationEnd::Length;
};

// Lets models answer, one after the other. Text comes in batches, twenty a second at most.
class ChatSession final : public QObject {
    Q_OBJECT

public:
    ChatSession(Background &background, EngineHost &host, QObject *parent = nullptr);
    ~ChatSession() override; // stops

    void ask(std::vector<ChatSide> sides, const ChatOptions &options); // what is being answered is stopped and not told any more
    void stop();                                                       // keeps what was said so far
    bool isAnswering() const { return m_task.isActive(); }

signals:
    void text(int side, const QString &more);
    void answered(int side, const luthier::ui::ChatAnswer &answer); // after the last text; stopped ones, too
    void failed(int side, const luthier::Error &error);
    void finished(); // all sides have answered, failed or were stopped

private:
    struct Course; // of one ask(), shared with the thread that waits for the engine
    void take();
    void end();

    Background &m_background;
    EngineHost &m_host;
    struct TextModels;
    std::shared_ptr<TextModels> m_models; // used on the chat thread only
    std::shared_ptr<Course> m_course;
    Task m_task;
    QTimer m_timer;
};

} // namespace luthier::ui
