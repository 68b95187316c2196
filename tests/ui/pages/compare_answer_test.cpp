#include "ui/pages/compare_answer.h"

#include <gtest/gtest.h>

#include "ui/base/label.h"

namespace luthier::ui {
namespace {

struct CompareAnswerTest : testing::Test {
    CompareAnswer answer{QStringLiteral("small")};
    Label *text = answer.findChildren<Label *>()[0];
    Label *remark = answer.findChildren<Label *>()[1];

    static ChatAnswer said(const QString &text, run::GenerationEnd end)
    {
        ChatAnswer answer;
        answer.text = text;
        answer.newTokens = 1200;
        answer.tokensPerSecond = 19.6;
        answer.end = end;
        return answer;
    }
};

TEST_F(CompareAnswerTest, WaitsForItsTurn)
{
    EXPECT_TRUE(text->isHidden());
    EXPECT_EQ(remark->text(), QStringLiteral("waits for its turn"));
    EXPECT_FALSE(answer.isFinished());
}

TEST_F(CompareAnswerTest, ShowsItsPiecesAsTheyCome)
{
    answer.add(QStringLiteral("Hel"));
    answer.add(QStringLiteral("lo\n"));
    EXPECT_FALSE(text->isHidden());
    EXPECT_EQ(text->text(), QStringLiteral("Hello"));
    EXPECT_EQ(remark->text(), QStringLiteral("answers …"));
    EXPECT_FALSE(answer.isFinished());
}

TEST_F(CompareAnswerTest, TheWholeAnswerTakesThePlaceOfItsPieces)
{
    answer.add(QStringLiteral("Hel"));
    answer.finish(said(QStringLiteral(" Hello, you."), run::GenerationEnd::StopToken));
    EXPECT_EQ(text->text(), QStringLiteral("Hello, you."));
    EXPECT_TRUE(answer.isFinished());
}

TEST_F(CompareAnswerTest, SaysHowMuchAndHowFast)
{
    answer.finish(said(QStringLiteral("Hello"), run::GenerationEnd::StopToken));
    EXPECT_EQ(remark->text(), QStringLiteral("1,200 tokens · 20 tokens/s"));
}

TEST_F(CompareAnswerTest, AnAnswerThatDidNotEndByItselfIsCutOff)
{
    for (const run::GenerationEnd end : {run::GenerationEnd::Length, run::GenerationEnd::Callback}) {
        answer.finish(said(QStringLiteral("Hello"), end));
        EXPECT_TRUE(remark->text().endsWith(QStringLiteral("· cut off"))) << remark->text().toStdString();
    }
}

TEST_F(CompareAnswerTest, AStoppedAnswerKeepsWhatWasSaid)
{
    answer.add(QStringLiteral("Hel"));
    answer.fail({ErrorCode::Cancelled, "The answer was cancelled.", "", ""});
    EXPECT_EQ(text->text(), QStringLiteral("Hel"));
    EXPECT_EQ(remark->text(), QStringLiteral("stopped"));
    EXPECT_EQ(remark->palette().color(QPalette::WindowText), toneColor(Label::Tone::Muted));
    EXPECT_TRUE(answer.isFinished());
}

TEST_F(CompareAnswerTest, AFailureSaysWhatToDo)
{
    answer.fail({ErrorCode::NotFound, "The model is not there.", "/models/small.gguf", "Choose another one."});
    EXPECT_EQ(remark->text(), QStringLiteral("The model is not there. Choose another one."));
    EXPECT_EQ(remark->palette().color(QPalette::WindowText), toneColor(Label::Tone::Error));
    EXPECT_TRUE(answer.isFinished());
}

TEST_F(CompareAnswerTest, TagsAreShownAsTheyWereSaid)
{
    answer.add(QStringLiteral("<b>no</b>"));
    EXPECT_EQ(text->textFormat(), Qt::PlainText);
}

TEST_F(CompareAnswerTest, ScreenReadersHearWhoseAnswerItIs)
{
    EXPECT_EQ(text->accessibleName(), QStringLiteral("Answer of small"));
}

} // namespace
} // namespace luthier::ui
