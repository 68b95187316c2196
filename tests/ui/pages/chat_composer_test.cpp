#include "ui/pages/chat_composer.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/pages/chat_sampling.h"

namespace luthier::ui {
namespace {

class ChatComposerTest : public testing::Test {
protected:
    ChatComposerTest()
    {
        composer.setReady(true);
        composer.show();
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : composer.findChildren<QPushButton *>())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }
    ChatComposer composer;
    QSignalSpy sent{&composer, &ChatComposer::sent};
};

TEST_F(ChatComposerTest, NothingIsSentOfNothing)
{
    composer.setText(QStringLiteral("  \n "));
    EXPECT_FALSE(button("Send")->isEnabled());
    QTest::keyClick(composer.findChild<QPlainTextEdit *>(), Qt::Key_Return);
    EXPECT_EQ(sent.count(), 0);
}

TEST_F(ChatComposerTest, WhatIsSentIsGoneFromTheField)
{
    composer.setText(QStringLiteral("Hello"));
    QTest::mouseClick(button("Send"), Qt::LeftButton);
    ASSERT_EQ(sent.count(), 1);
    EXPECT_EQ(sent[0][0].toString(), QStringLiteral("Hello"));
    EXPECT_TRUE(composer.text().isEmpty());
}

TEST_F(ChatComposerTest, AnAnswerCanBeStoppedAndNothingSentMeanwhile)
{
    composer.setText(QStringLiteral("Hello"));
    composer.setAnswering(true);
    QTest::keyClick(composer.findChild<QPlainTextEdit *>(), Qt::Key_Return);
    EXPECT_EQ(sent.count(), 0);
    QSignalSpy stopped(&composer, &ChatComposer::stopped);
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    EXPECT_EQ(stopped.count(), 1);
}

TEST_F(ChatComposerTest, HowAnswersAreChosenIsFoldedAway)
{
    EXPECT_FALSE(composer.sampling().isVisible());
    QTest::mouseClick(button("How answers are chosen"), Qt::LeftButton);
    EXPECT_TRUE(composer.sampling().isVisible());
}

} // namespace
} // namespace luthier::ui
