#pragma once

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/chat_session.h"
#include "ui/pages/chat_targets.h"

class QAction;
class QComboBox;
class QPushButton;
class QStackedLayout;

namespace luthier::ui {

class ChatComposer;
class ChatConversation;
class EmptyState;
class Label;
class Toast;
struct ChatHistory;

// Talks to a model, or to the result of a run; to two of them side by side, with the same seed. The conversation is kept.
class ChatPage final : public Page {
    Q_OBJECT

public:
    ChatPage(AppSettings &settings, Background &background, EngineHost &host, RunListModel &runs, ModelListModel &models,
             QWidget *parent = nullptr);

    void chatWithRun(const QString &run); // beside the model that it began with
    void chatWithModel(const QString &path);
    void clear(); // can be undone
    void activated() override;
    void saveState() override;
    void find() override; // to the field for questions

signals:
    void chooseModel();

protected:
    void retranslate() override;

private:
    void makeHeader();
    void makeActions();
    void connectSession();
    void choose(const QString &first, const QString &beside);
    void showChoice();
    void followChoice();
    std::vector<QString> sides() const; // keys
    void send(const QString &question);
    void ask(const QString &question, const std::vector<run::ModelRef> &models);
    void finishSide(int side, const ChatAnswer &answer);
    void failAll(const Error &error);
    void showHistory(const ChatHistory &history);
    void saveHistory();
    void showState();

    AppSettings &m_settings;
    Background &m_background;
    RunListModel &m_runs;
    ModelListModel &m_models;
    ChatSession m_session;
    ChatTargets m_firsts;
    ChatTargets m_besides;
    QString m_first; // keys
    QString m_beside;
    Task m_resolving;
    QComboBox *m_firstBox;
    Label *m_besideName;
    QComboBox *m_besideBox;
    QPushButton *m_clear;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    ChatConversation *m_conversation;
    Label *m_hint;
    ChatComposer *m_composer;
    QAction *m_clearAction;
    QAction *m_copyAction;
    Toast *m_toast;
};

} // namespace luthier::ui
