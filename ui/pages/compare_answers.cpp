#include "ui/pages/compare_answers.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "core/text/prompt.h"
#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/base/theme.h"
#include "ui/pages/compare_answer.h"

namespace luthier::ui {
namespace {

constexpr std::int64_t kLongestAnswer = 256; // tokens
constexpr std::size_t kKeptQuestions = 30;

// Columns of the same width for names and answers.
QGridLayout *makeColumns(std::size_t count)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(kGap16, kGap8, kGap16, kGap12);
    grid->setHorizontalSpacing(kGap24);
    for (int column = 0; column < static_cast<int>(count); ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace

CompareAnswers::CompareAnswers(Background &background, EngineHost &host, QWidget *parent)
    : Card(parent), m_session(background, host), m_title(new Label(TextStyle::Section)), m_question(new QLineEdit), m_ask(new QPushButton),
      m_stop(new QPushButton), m_names(makeColumns(0)), m_list(new QVBoxLayout)
{
    setFlush();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kGap16, kGap8, kGap16, kGap8);
    row->setSpacing(kGap12);
    row->addWidget(m_title);
    row->addWidget(m_question, 1);
    row->addWidget(m_ask);
    row->addWidget(m_stop);
    body()->addLayout(row);
    body()->addLayout(m_names);
    auto *list = new QWidget;
    list->setLayout(m_list);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    body()->addWidget(new ScrollArea(list), 1);
    connectSession();
    showAsking();
    retranslate();
}

void CompareAnswers::connectSession()
{
    connect(m_question, &QLineEdit::returnPressed, this, &CompareAnswers::ask);
    connect(m_question, &QLineEdit::textChanged, this, &CompareAnswers::showAsking);
    connect(m_ask, &QPushButton::clicked, this, &CompareAnswers::ask);
    connect(m_stop, &QPushButton::clicked, &m_session, &ChatSession::stop);
    const auto answer = [this](int side) { // none, where other models have been chosen meanwhile
        return side < std::ssize(m_answers) ? m_answers[static_cast<std::size_t>(side)] : nullptr;
    };
    connect(&m_session, &ChatSession::text, this, [answer](int side, const QString &more) {
        if (CompareAnswer *one = answer(side))
            one->add(more);
    });
    connect(&m_session, &ChatSession::answered, this, [answer](int side, const ChatAnswer &said) {
        if (CompareAnswer *one = answer(side))
            one->finish(said);
    });
    connect(&m_session, &ChatSession::failed, this, [answer](int side, const Error &error) {
        if (CompareAnswer *one = answer(side))
            one->fail(error);
    });
    connect(&m_session, &ChatSession::finished, this, &CompareAnswers::showAsking);
}

void CompareAnswers::setModels(std::vector<Model> models)
{
    clear();
    m_models = std::move(models);
    while (QLayoutItem *item = m_names->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int column = 0; column < static_cast<int>(m_models.size()); ++column) {
        m_names->setColumnStretch(column, 1);
        m_names->addWidget(new ElidedLabel(m_models[static_cast<std::size_t>(column)].name, TextStyle::Small, Label::Tone::Muted), 0,
                           column);
    }
    for (int column = static_cast<int>(m_models.size()); column < m_names->columnCount(); ++column)
        m_names->setColumnStretch(column, 0);
    showAsking();
}

void CompareAnswers::rename(int model, const QString &name)
{
    m_models[static_cast<std::size_t>(model)].name = name;
    if (auto *label = qobject_cast<ElidedLabel *>(m_names->itemAtPosition(0, model)->widget()))
        label->setText(name);
}

void CompareAnswers::clear()
{
    m_session.stop();
    m_answers.clear();
    for (QWidget *row : m_rows)
        row->deleteLater();
    m_rows.clear();
}

QWidget *CompareAnswers::makeRow(const QString &question)
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new Label(question, TextStyle::BodyStrong);
    head->setWordWrap(true);
    head->setTextFormat(Qt::PlainText);
    head->setContentsMargins(kGap16, kGap8, kGap16, 0);
    layout->addWidget(head);
    QGridLayout *columns = makeColumns(m_models.size());
    m_answers.clear();
    for (const Model &model : m_models) {
        m_answers.push_back(new CompareAnswer(model.name));
        columns->addWidget(m_answers.back(), 0, static_cast<int>(m_answers.size()) - 1);
    }
    layout->addLayout(columns);
    return row;
}

void CompareAnswers::ask()
{
    const QString question = m_question->text().trimmed();
    if (question.isEmpty() || m_models.empty() || m_session.isAnswering())
        return;
    m_rows.push_front(makeRow(question));
    m_list->insertWidget(0, m_rows.front());
    if (m_rows.size() > kKeptQuestions) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    std::vector<ChatSide> sides;
    for (const Model &model : m_models)
        sides.push_back({model.model, text::question(fromQt(question))});
    ChatOptions options;
    options.maxNewTokens = kLongestAnswer;
    m_session.ask(std::move(sides), options);
    m_question->selectAll();
    showAsking();
}

void CompareAnswers::showAsking()
{
    const bool isAnswering = m_session.isAnswering();
    m_stop->setVisible(isAnswering);
    m_ask->setVisible(!isAnswering);
    m_ask->setEnabled(!m_models.empty() && !m_question->text().trimmed().isEmpty());
}

void CompareAnswers::focusQuestion()
{
    m_question->setFocus();
}

void CompareAnswers::retranslate()
{
    m_title->setText(tr("Same question"));
    m_question->setAccessibleName(tr("Question to all models"));
    m_question->setPlaceholderText(tr("Ask all of them the same, and see what each has learned"));
    m_ask->setText(tr("Ask all"));
    m_stop->setText(tr("Stop"));
}

void CompareAnswers::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
