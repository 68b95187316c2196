#include "ui/pages/chat_page.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/empty_state.h"
#include "ui/pages/chat_conversation.h"

namespace luthier::ui {
namespace {

class ChatPageTest : public RunsTest {
protected:
    ChatPageTest()
    {
        fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
        script->answer.assign(8, 42);
    }
    std::unique_ptr<ChatPage> makePage()
    {
        auto page = std::make_unique<ChatPage>(settings, background, host, runs, models);
        page->resize(1000, 700);
        page->show();
        return page;
    }
    static void ask(ChatPage &page, const QString &question)
    {
        auto *input = page.findChild<QPlainTextEdit *>();
        QTest::keyClicks(input, question);
        QTest::keyClick(input, Qt::Key_Return);
    }
    static ChatHistory historyOf(const ChatPage &page) { return page.findChild<ChatConversation *>()->history(); }
    static bool isAnswered(const ChatPage &page)
    {
        const ChatHistory history = historyOf(page);
        return !history.exchanges.empty() && !history.exchanges.back().replies.back().remark().isEmpty();
    }
    QString modelPath() const { return toQt(workspace() / "model"); }

    ModelListModel models{background};
};

TEST_F(ChatPageTest, AQuestionIsAnswered)
{
    const auto page = makePage();
    page->chatWithModel(modelPath());
    ask(*page, QStringLiteral("Hello"));
    ASSERT_TRUE(waitUntil([&] { return isAnswered(*page); }));
    EXPECT_FALSE(historyOf(*page).exchanges[0].replies[0].text.isEmpty());
    EXPECT_EQ(historyOf(*page).exchanges[0].question, QStringLiteral("Hello"));
}

TEST_F(ChatPageTest, ARunAnswersBesideTheModelItBeganWith)
{
    Course course;
    course.spec = specOf("legal");
    course.spec.model.path = (workspace() / "model").string();
    train("legal", course);
    ASSERT_TRUE(load());
    const auto page = makePage();
    page->chatWithRun(QStringLiteral("legal"));
    ask(*page, QStringLiteral("Hello"));
    ASSERT_TRUE(waitUntil([&] { return isAnswered(*page); }));
    const ChatExchange exchange = historyOf(*page).exchanges[0];
    ASSERT_EQ(exchange.replies.size(), 2U);
    EXPECT_EQ(exchange.replies[1].name, QStringLiteral("legal"));
    EXPECT_EQ(exchange.replies[0].text, exchange.replies[1].text);
}

TEST_F(ChatPageTest, TheConversationIsThereAfterARestart)
{
    {
        const auto page = makePage();
        page->chatWithModel(modelPath());
        ask(*page, QStringLiteral("Hello"));
        ASSERT_TRUE(waitUntil([&] { return isAnswered(*page); }));
        page->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("unfinished"));
        page->saveState();
    }
    const auto page = makePage();
    EXPECT_EQ(historyOf(*page).exchanges.size(), 1U);
    EXPECT_EQ(page->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("unfinished"));
}

TEST_F(ChatPageTest, AnAnswerIsStopped)
{
    script->answer.assign(100'000, 42);
    script->perToken = std::chrono::milliseconds(1);
    const auto page = makePage();
    page->chatWithModel(modelPath());
    ask(*page, QStringLiteral("Hello"));
    ASSERT_TRUE(waitUntil([&] { return !historyOf(*page).exchanges[0].replies[0].text.isEmpty(); }));
    for (QPushButton *button : page->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Stop"))
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return isAnswered(*page); }));
    EXPECT_TRUE(historyOf(*page).exchanges[0].replies[0].remark().contains(QStringLiteral("stopped")));
}

TEST_F(ChatPageTest, AModelThatIsNotThereIsSaid)
{
    const auto page = makePage();
    page->chatWithModel(QStringLiteral("/nowhere/model"));
    ask(*page, QStringLiteral("Hello"));
    ASSERT_TRUE(waitUntil([&] { return background.isIdle(); }));
    bool told = false;
    for (const QLabel *label : page->findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("/nowhere/model")));
    EXPECT_TRUE(told);
}

TEST_F(ChatPageTest, ClearingCanBeUndone)
{
    const auto page = makePage();
    page->chatWithModel(modelPath());
    ask(*page, QStringLiteral("Hello"));
    ASSERT_TRUE(waitUntil([&] { return isAnswered(*page); }));
    page->clear();
    EXPECT_TRUE(historyOf(*page).exchanges.empty());
    for (QPushButton *button : page->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Undo"))
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(historyOf(*page).exchanges.size(), 1U);
}

TEST_F(ChatPageTest, WithNobodyToAskItOffersToChooseAModel)
{
    const auto page = makePage();
    QSignalSpy wanted(page.get(), &ChatPage::chooseModel);
    auto *empty = page->findChild<EmptyState *>();
    ASSERT_TRUE(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
}

} // namespace
} // namespace luthier::ui
