#include "ui/pages/chat_input.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

class ChatInputTest : public testing::Test {
protected:
    ChatInputTest()
    {
        input.resize(400, input.height());
        input.show();
    }
    ChatInput input;
    QSignalSpy sent{&input, &ChatInput::sent};
};

TEST_F(ChatInputTest, EnterSends)
{
    QTest::keyClicks(&input, QStringLiteral("Hello"));
    QTest::keyClick(&input, Qt::Key_Return);
    EXPECT_EQ(sent.count(), 1);
    EXPECT_EQ(input.toPlainText(), QStringLiteral("Hello"));
}

TEST_F(ChatInputTest, ShiftEnterBeginsANewLineAndGrows)
{
    const int before = input.height();
    QTest::keyClicks(&input, QStringLiteral("Hello"));
    QTest::keyClick(&input, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(sent.count(), 0);
    EXPECT_GT(input.height(), before);
}

TEST_F(ChatInputTest, GrowsNoFurtherThanSomeLines)
{
    input.setPlainText(QStringLiteral("a\n").repeated(8));
    const int eight = input.height();
    input.setPlainText(QStringLiteral("a\n").repeated(80));
    EXPECT_EQ(input.height(), eight);
}

} // namespace
} // namespace luthier::ui
