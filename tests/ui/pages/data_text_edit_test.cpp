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

} // namespace
} // namespace luthier::ui
