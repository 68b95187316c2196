#include "ui/pages/data_bubble.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

text::Message answer()
{
    text::Message message;
    message.role = text::Role::Assistant;
    message.content = "Yes.";
    return message;
}

TEST(DataBubble, TypingChangesTheMessage)
{
    DataBubble bubble(true);
    bubble.setMessage(answer());
    const QSignalSpy edited(&bubble, &DataBubble::edited);
    bubble.text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(bubble.text(), QStringLiteral(" No."));
    EXPECT_EQ(bubble.message().content, "Yes. No.");
    EXPECT_GT(edited.count(), 0);
}

TEST(DataBubble, ASwitchSaysWhetherTheModelLearnsIt)
{
    DataBubble bubble(true);
    bubble.setMessage(answer());
    auto *trained = bubble.findChild<QCheckBox *>();
    EXPECT_TRUE(trained->isChecked());
    trained->click();
    EXPECT_EQ(bubble.message().train, 0.0);
    trained->click();
    EXPECT_FALSE(bubble.message().train.has_value()); // as its role has it
}

} // namespace
} // namespace luthier::ui
