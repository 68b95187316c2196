#include "ui/pages/data_text_edit.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace luthier::ui {
namespace {

TEST(DataTextEdit, IsAsHighAsItsText)
{
    DataTextEdit edit(DataTextEdit::Look::Field);
    edit.resize(300, 40);
    edit.show();
    edit.setWholeText(QStringLiteral("one"));
    const int one = edit.height();
    edit.setWholeText(QStringLiteral("one\ntwo\nthree"));
    EXPECT_GT(edit.height(), one + edit.fontMetrics().lineSpacing());
}

TEST(DataTextEdit, OnlyThePersonsTypingCountsAsEdited)
{
    DataTextEdit edit(DataTextEdit::Look::Bare);
    const QSignalSpy edited(&edit, &DataTextEdit::edited);
    edit.setWholeText(QStringLiteral("set"));
    EXPECT_EQ(edited.count(), 0);
    QTest::keyClicks(&edit, QStringLiteral("x"));
    EXPECT_EQ(edited.count(), 1);
}

TEST(DataTextEdit, UndoIsThePages)
{
    DataTextEdit edit(DataTextEdit::Look::Bare);
    edit.setWholeText(QStringLiteral("set"));
    QTest::keyClicks(&edit, QStringLiteral("typed "));
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QCoreApplication::sendEvent(&edit, &undo);
    EXPECT_FALSE(undo.isAccepted());
    EXPECT_FALSE(edit.document()->isUndoAvailable());
}

TEST(DataTextEdit, TheCursorStaysWhereTheTextChanges)
{
    DataTextEdit edit(DataTextEdit::Look::Field);
    edit.show();
    edit.setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&edit));
    edit.setWholeText(QStringLiteral("one two three"));
    edit.setWholeText(QStringLiteral("one 2 three"));
    EXPECT_EQ(edit.toPlainText(), QStringLiteral("one 2 three"));
    EXPECT_EQ(edit.textCursor().position(), 5);
}

} // namespace
} // namespace luthier::ui
