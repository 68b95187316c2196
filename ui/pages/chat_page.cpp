#include "ui/pages/chat_page.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedLayout>

#include "ui/base/controls.h"
#include "ui/base/empty_state.h"
#include "ui/base/format.h"
#include "ui/base/label.h"
#include "ui/base/toast.h"
#include "ui/pages/chat_composer.h"
#include "ui/pages/chat_conversation.h"
#include "ui/pages/chat_reply_card.h"
#include "ui/pages/chat_sampling.h"
#include "ui/pages/chat_turn.h"

namespace luthier::ui {
namespace {

constexpr int kBoxWidth = 200;
const QString kFirst = QStringLiteral("chat_first"), kBeside = QStringLiteral("chat_beside"), kSampling = QStringLiteral("chat_sampling"),
              kHistory = QStringLiteral("chat"), kQuestion = QStringLiteral("chat_question"), kBase = QStringLiteral("base"),
              kRun = QStringLiteral("run:"), kModel = QStringLiteral("model:");

} // namespace

ChatPage::ChatPage(AppSettings &settings, Background &background, EngineHost &host, RunListModel &runs, ModelListModel &models,
                   QWidget *parent)
    : Page(parent), m_settings(settings), m_background(background), m_runs(runs), m_models(models), m_session(background, host),
      m_firsts(runs, models, ChatTargets::For::First), m_besides(runs, models, ChatTargets::For::Beside), m_firstBox(new QComboBox),
      m_besideName(new Label(TextStyle::Body, Label::Tone::Muted)), m_besideBox(new QComboBox), m_clear(new QPushButton),
      m_stack(new QStackedLayout), m_empty(new EmptyState(QStringLiteral("chat"))), m_conversation(new ChatConversation),
      m_hint(new Label(TextStyle::Body, Label::Tone::Muted)), m_composer(new ChatComposer), m_clearAction(new QAction(this)),
      m_copyAction(new QAction(this)), m_toast(new Toast(this))
{
    makeHeader();
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_stack->addWidget(m_conversation);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_empty);
    content()->addLayout(m_stack, 1);
    content()->addWidget(m_composer);
    m_composer->sampling().setFromText(m_settings.selection(kSampling));
    m_composer->setText(m_settings.draft(kQuestion));
    connect(m_composer, &ChatComposer::sent, this, &ChatPage::send);
    connect(m_composer, &ChatComposer::stopped, &m_session, &ChatSession::stop);
    connect(m_empty, &EmptyState::actionChosen, this, &ChatPage::chooseModel);
    makeActions();
    connectSession();
    m_conversation->show(ChatHistory::fromText(m_settings.draft(kHistory)));
    choose(m_settings.selection(kFirst), m_settings.selection(kBeside));
    retranslate();
}

void ChatPage::makeHeader()
{
    for (QComboBox *box : {m_firstBox, m_besideBox})
        box->setFixedWidth(Theme::of().scaled(kBoxWidth));
    m_firstBox->setModel(&m_firsts);
    m_besideBox->setModel(&m_besides);
    setLook(*m_clear, ButtonLook::Quiet);
    actions()->addWidget(m_firstBox);
    actions()->addWidget(m_besideName);
    actions()->addWidget(m_besideBox);
    actions()->addWidget(m_clear);
    connect(m_firstBox, &QComboBox::activated, this, &ChatPage::followChoice);
    connect(m_besideBox, &QComboBox::activated, this, &ChatPage::followChoice);
    connect(&m_firsts, &ChatTargets::rebuilt, this, &ChatPage::showChoice);
    connect(&m_besides, &ChatTargets::rebuilt, this, &ChatPage::showChoice);
    connect(m_clear, &QPushButton::clicked, this, &ChatPage::clear);
}

void ChatPage::makeActions()
{
    m_clearAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(m_clearAction, &QAction::triggered, this, &ChatPage::clear);
    connect(m_copyAction, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_conversation->history().plainText()); });
    addAction(m_clearAction);
    addAction(m_copyAction);
}

void ChatPage::connectSession()
{
    connect(&m_session, &ChatSession::text, this, [this](int side, const QString &more) {
        if (ChatTurn *turn = m_conversation->last())
            turn->answer(side).append(more);
    });
    connect(&m_session, &ChatSession::answered, this, &ChatPage::finishSide);
    connect(&m_session, &ChatSession::failed, this, [this](int side, const Error &error) {
        ChatTurn *turn = m_conversation->last();
        if (turn != nullptr && error.code == ErrorCode::Cancelled)
            turn->answer(side).finish({}, {0, 0, run::GenerationEnd::Callback});
        else if (turn != nullptr)
            turn->answer(side).showError(error);
    });
    connect(&m_session, &ChatSession::finished, this, [this] {
        saveHistory();
        showState();
    });
}

void ChatPage::activated()
{
    m_runs.refresh();
    showState();
    m_composer->focusInput();
}

void ChatPage::find()
{
    m_composer->focusInput();
}

void ChatPage::chatWithRun(const QString &run)
{
    choose(kRun + run, kBase);
    followChoice();
}

void ChatPage::chatWithModel(const QString &path)
{
    choose(kModel + path, {});
    followChoice();
}

void ChatPage::choose(const QString &first, const QString &beside)
{
    m_first = first;
    m_beside = beside;
    m_firsts.keep(first);
    m_besides.keep(beside);
    showChoice();
}

// Lists may have come or changed: what was chosen stays, and where nothing was, the first one is.
void ChatPage::showChoice()
{
    if (m_first.isEmpty()) {
        for (int row = 0; row < m_firsts.rowCount() && m_first.isEmpty(); ++row)
            m_first = m_firsts.index(row, 0).data(ChatTargets::KeyRole).toString();
        m_beside = m_first.startsWith(kRun) ? kBase : QString();
    }
    m_firstBox->setCurrentIndex(m_firsts.rowOf(m_first));
    const bool hasBase = m_first.startsWith(kRun);
    if (m_beside == kBase && !hasBase)
        m_beside.clear();
    if (const int base = m_besides.rowOf(kBase); base >= 0)
        m_besides.item(base)->setEnabled(hasBase);
    m_besideBox->setCurrentIndex(m_besides.rowOf(m_beside));
    showState();
}

void ChatPage::followChoice()
{
    m_first = m_firstBox->currentData(ChatTargets::KeyRole).toString();
    m_beside = m_besideBox->currentData(ChatTargets::KeyRole).toString();
    showChoice();
    m_settings.setSelection(kFirst, m_first);
    m_settings.setSelection(kBeside, m_beside);
    m_composer->focusInput();
}

std::vector<QString> ChatPage::sides() const
{
    if (m_beside.isEmpty())
        return {m_first};
    return m_beside == kBase ? std::vector<QString>{kBase, m_first} : std::vector<QString>{m_first, m_beside};
}

void ChatPage::send(const QString &question)
{
    ChatExchange exchange{question, {}};
    for (const QString &key : sides())
        exchange.replies.push_back({ChatTargets::nameOf(key, m_runs, m_models), {}, {}});
    m_conversation->add(exchange);
    for (std::size_t side = 0; side < exchange.replies.size(); ++side)
        m_conversation->last()->answer(static_cast<int>(side)).setWaiting(true);
    using Models = std::vector<run::ModelRef>;
    const auto work = [keys = sides(), first = m_first](WorkContext &context) -> Expected<Models> {
        Models models;
        for (const QString &key : keys) {
            LUTHIER_TRY_ASSIGN(run::ModelRef model, ChatTargets::resolve(key, first, context.stores.workspace()));
            models.push_back(std::move(model));
        }
        return models;
    };
    m_resolving = m_background.post<Models>(Lane::Files, this, work, [this, question](const Expected<Models> &models) {
        if (models)
            ask(question, *models);
        else
            failAll(models.error());
        showState();
    });
    showState();
}

void ChatPage::ask(const QString &question, const std::vector<run::ModelRef> &models)
{
    ChatHistory before = m_conversation->history();
    before.exchanges.pop_back(); // the one that is being asked
    std::vector<ChatSide> asked;
    for (std::size_t side = 0; side < models.size(); ++side)
        asked.push_back({models[side], before.conversation(side, question)});
    m_session.ask(std::move(asked), m_composer->sampling().options());
}

void ChatPage::finishSide(int side, const ChatAnswer &answer)
{
    if (ChatTurn *turn = m_conversation->last())
        turn->answer(side).finish(answer.text, {answer.newTokens, answer.tokensPerSecond, answer.end});
}

void ChatPage::failAll(const Error &error)
{
    ChatTurn *turn = m_conversation->last();
    for (std::size_t side = 0; turn != nullptr && side < turn->exchange().replies.size(); ++side)
        turn->answer(static_cast<int>(side)).showError(error);
}

void ChatPage::clear()
{
    if (m_conversation->isEmpty())
        return;
    m_session.stop();
    m_resolving.drop();
    const ChatHistory before = m_conversation->history();
    showHistory({});
    m_toast->showText(tr("The conversation was cleared."), [this, before] { showHistory(before); });
    m_composer->focusInput();
}

void ChatPage::showHistory(const ChatHistory &history)
{
    m_conversation->show(history);
    saveHistory();
    showState();
}

void ChatPage::saveHistory()
{
    m_settings.setDraft(kHistory, m_conversation->history().toText());
}

void ChatPage::saveState()
{
    m_settings.setDraft(kQuestion, m_composer->text());
    m_settings.setSelection(kSampling, m_composer->sampling().toText());
    m_settings.setSelection(kFirst, m_first);
    m_settings.setSelection(kBeside, m_beside);
    saveHistory();
}

void ChatPage::showState()
{
    const bool somebody = !m_first.isEmpty();
    const bool answering = m_session.isAnswering() || m_resolving.isActive();
    m_composer->setReady(somebody);
    m_composer->setAnswering(answering);
    m_composer->setVisible(somebody || !m_conversation->isEmpty());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_firstBox), static_cast<QWidget *>(m_besideName), static_cast<QWidget *>(m_besideBox)}) {
        widget->setVisible(somebody);
        widget->setEnabled(!answering);
    }
    const bool empty = m_conversation->isEmpty();
    m_clear->setVisible(!empty);
    m_clearAction->setEnabled(!empty);
    m_copyAction->setEnabled(!empty);
    m_stack->setCurrentWidget(!empty ? static_cast<QWidget *>(m_conversation) : somebody ? static_cast<QWidget *>(m_hint) : m_empty);
}

void ChatPage::retranslate()
{
    setTitle(tr("Chat"));
    setSubtitle(tr("Ask a model, or two side by side."));
    m_firsts.retranslate();
    m_besides.retranslate();
    m_firstBox->setAccessibleName(tr("Who answers"));
    m_besideName->setText(tr("beside"));
    m_besideBox->setAccessibleName(tr("Who answers beside it"));
    m_clear->setText(tr("Clear"));
    m_clearAction->setText(tr("Clear the conversation"));
    m_copyAction->setText(tr("Copy the conversation"));
    m_hint->setText(tr("Write a question below. With the model before training beside it, you see what a run has changed."));
    m_empty->setTexts(tr("Nobody to talk to yet"),
                      tr("Chat asks the models on this computer and the results of your runs. Choose a model to begin with."),
                      tr("Choose a model"));
    showChoice();
}

} // namespace luthier::ui
