#include "ui/pages/compare_answers.h"

#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/bridge/bridge_test_support.h"
#include "tests/ui/pages/chinese_window.h"
#include "ui/base/elided_label.h"
#include "ui/pages/compare_answer.h"

namespace luthier::ui {
namespace {

using namespace std::chrono_literals;

class CompareAnswersTest : public BridgeTest {
protected:
    CompareAnswersTest()
    {
        fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
        answers.resize(800, 500);
        answers.show();
        answers.setModels({model("before"), model("after")});
    }
    CompareAnswers::Model model(const char *name, const char *folder = "model") const
    {
        return {QString::fromLatin1(name), {workspace() / folder, {}, config::DTypeChoice::Auto}};
    }
    void ask(const char *text)
    {
        QTest::keyClicks(question, QString::fromLatin1(text));
        QTest::keyClick(question, Qt::Key_Return);
    }
    void askAndWait(const char *text)
    {
        ask(text);
        ASSERT_TRUE(waitUntil([&] { return button("Ask all")->isVisible(); }));
    }
    void answerSlowly() // without an end
    {
        script->answer.assign(100'000, 42);
        script->perToken = 10ms;
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *candidate : answers.findChildren<QPushButton *>())
            if (candidate->text() == QString::fromUtf8(text))
                return candidate;
        return nullptr;
    }
    Label *labelOf(const char *text) const
    {
        for (Label *label : answers.findChildren<Label *>())
            if (label->text() == QString::fromUtf8(text))
                return label;
        return nullptr;
    }
    QList<CompareAnswer *> given() const { return answers.findChildren<CompareAnswer *>(); }
    static QString remark(const CompareAnswer *answer) { return answer->findChildren<Label *>()[1]->text(); }

    CompareAnswers answers{background, host};
    QLineEdit *question = answers.findChild<QLineEdit *>();
};

TEST_F(CompareAnswersTest, EnterAsksAll)
{
    askAndWait("Hello?");
    ASSERT_EQ(given().size(), 2);
    for (const CompareAnswer *answer : given())
        EXPECT_TRUE(remark(answer).startsWith(QStringLiteral("3 tokens"))) << remark(answer).toStdString();
}

TEST_F(CompareAnswersTest, TheButtonAsksAll)
{
    QTest::keyClicks(question, QStringLiteral("Hello?"));
    QTest::mouseClick(button("Ask all"), Qt::LeftButton);
    EXPECT_EQ(given().size(), 2);
}

TEST_F(CompareAnswersTest, SpacesAreNoQuestion)
{
    ask("  ");
    EXPECT_TRUE(given().isEmpty());
    EXPECT_FALSE(button("Ask all")->isEnabled());
}

TEST_F(CompareAnswersTest, WithoutModelsNobodyIsAsked)
{
    answers.setModels({});
    ask("Hello?");
    EXPECT_EQ(labelOf("Hello?"), nullptr);
    EXPECT_FALSE(button("Ask all")->isEnabled());
}

TEST_F(CompareAnswersTest, TheModelsAreNamedAboveTheirAnswers)
{
    askAndWait("Hello?");
    for (const int side : {0, 1}) {
        const Label *name = labelOf(side == 0 ? "before" : "after");
        ASSERT_NE(name, nullptr);
        EXPECT_EQ(name->mapTo(&answers, QPoint()).x(), given()[side]->mapTo(&answers, QPoint()).x());
    }
}

TEST_F(CompareAnswersTest, TheNewestQuestionStandsFirst)
{
    askAndWait("first");
    askAndWait("second");
    QCoreApplication::processEvents();
    EXPECT_LT(labelOf("second")->mapTo(&answers, QPoint()).y(), labelOf("first")->mapTo(&answers, QPoint()).y());
}

TEST_F(CompareAnswersTest, TheNextQuestionIsWrittenOverTheLast)
{
    askAndWait("first");
    QTest::keyClicks(question, QStringLiteral("second"));
    EXPECT_EQ(question->text(), QStringLiteral("second"));
}

TEST_F(CompareAnswersTest, NothingIsAskedWhileSomebodyAnswers)
{
    answerSlowly();
    ask("first");
    ask("second");
    EXPECT_EQ(given().size(), 2);
    EXPECT_FALSE(button("Ask all")->isVisible());
}

TEST_F(CompareAnswersTest, StoppingEndsAllAnswers)
{
    answerSlowly();
    ask("Hello?");
    ASSERT_TRUE(waitUntil([&] { return remark(given()[0]) == QStringLiteral("answers …"); }));
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return given()[0]->isFinished() && given()[1]->isFinished(); }));
    EXPECT_TRUE(remark(given()[0]).endsWith(QStringLiteral("cut off"))) << remark(given()[0]).toStdString();
    EXPECT_EQ(remark(given()[1]), QStringLiteral("stopped"));
    EXPECT_TRUE(button("Ask all")->isVisible());
}

TEST_F(CompareAnswersTest, AModelThatCannotBeReadLeavesTheOthersTheirAnswers)
{
    answers.setModels({model("missing", "nowhere"), model("after")});
    askAndWait("Hello?");
    EXPECT_TRUE(given()[0]->isFinished());
    EXPECT_FALSE(remark(given()[0]).contains(QStringLiteral("tokens"))) << remark(given()[0]).toStdString();
    EXPECT_TRUE(remark(given()[1]).startsWith(QStringLiteral("3 tokens"))) << remark(given()[1]).toStdString();
}

TEST_F(CompareAnswersTest, OtherModelsTakeTheAnswersAway)
{
    askAndWait("Hello?");
    answers.setModels({model("third")});
    EXPECT_TRUE(waitUntil([&] { return given().isEmpty(); }));
    EXPECT_EQ(labelOf("before"), nullptr);
    EXPECT_NE(labelOf("third"), nullptr);
}

TEST_F(CompareAnswersTest, WhatIsStillSaidByModelsThatAreGoneIsDropped)
{
    answerSlowly();
    ask("first");
    ASSERT_TRUE(waitUntil([&] { return remark(given()[0]) == QStringLiteral("answers …"); }));
    answers.setModels({model("third")});
    ASSERT_TRUE(waitUntil([&] { return button("Ask all")->isVisible(); }));
    script->answer = {1, 2, 3};
    askAndWait("second");
    ASSERT_EQ(given().size(), 1);
    EXPECT_TRUE(remark(given()[0]).startsWith(QStringLiteral("3 tokens"))) << remark(given()[0]).toStdString();
}

TEST_F(CompareAnswersTest, TheLastThirtyQuestionsAreKept)
{
    for (int i = 1; i <= 31; ++i)
        askAndWait(("question " + std::to_string(i)).c_str());
    EXPECT_TRUE(waitUntil([&] { return labelOf("question 1") == nullptr; }));
    EXPECT_NE(labelOf("question 2"), nullptr);
    EXPECT_EQ(given().size(), 60);
}

TEST_F(CompareAnswersTest, TagsInAQuestionAreShownAsTheyWereWritten)
{
    askAndWait("<b>Hello</b>");
    ASSERT_NE(labelOf("<b>Hello</b>"), nullptr);
    EXPECT_EQ(labelOf("<b>Hello</b>")->textFormat(), Qt::PlainText);
}

TEST_F(CompareAnswersTest, TheQuestionTakesTheKeys)
{
    answers.focusQuestion();
    EXPECT_EQ(answers.focusWidget(), question);
}

TEST_F(CompareAnswersTest, WordsFollowTheLanguage)
{
    const ChineseWindow chinese;
    EXPECT_EQ(button("Ask all"), nullptr);
    EXPECT_EQ(question->accessibleName(), CompareAnswers::tr("Question to all models"));
}

} // namespace
} // namespace luthier::ui
