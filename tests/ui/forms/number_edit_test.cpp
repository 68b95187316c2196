#include "ui/forms/number_edit.h"

#include <QLineEdit>
#include <QWheelEvent>

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

struct NumberEdits : testing::Test {
    NumberEdit edit{optionOf("train.max_length")};
    QSignalSpy edited{&edit, &NumberEdit::edited};
    QLineEdit &line() { return *edit.findChild<QLineEdit *>(); }
    QString last() const { return edited.isEmpty() ? QString() : edited.last().front().toString(); }
    NumberEdits() { edit.showValue(text("1024")); }
};

TEST_F(NumberEdits, ShowsTheNumberWithItsUnitAndSaysNothing)
{
    EXPECT_EQ(line().text(), text("1,024 tokens"));
    EXPECT_TRUE(edited.isEmpty());
}

TEST_F(NumberEdits, TellsWhatIsTyped)
{
    line().selectAll();
    QTest::keyClicks(&line(), text("512"));
    EXPECT_EQ(last(), text("512"));
}

TEST_F(NumberEdits, KeepsWhatIsTypedWhileItMeansTheSame)
{
    show(edit, 200, 40);
    line().setFocus();
    line().selectAll();
    QTest::keyClicks(&line(), text("2048"));
    edit.showValue(text("2048"));
    EXPECT_EQ(line().text(), text("2048"));
}

TEST_F(NumberEdits, ArrowKeysStep)
{
    QTest::keyClick(&edit, Qt::Key_Up);
    EXPECT_EQ(last(), text("1100"));
    EXPECT_EQ(line().text(), text("1,100 tokens"));
    QTest::keyClick(&edit, Qt::Key_Down);
    EXPECT_EQ(last(), text("1000"));
}

TEST_F(NumberEdits, TheWheelMovesItOnlyWithTheFocus)
{
    show(edit, 200, 40);
    edit.clearFocus();
    QWheelEvent wheel(QPointF(5, 5), edit.mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&edit, &wheel);
    EXPECT_TRUE(edited.isEmpty());
    EXPECT_FALSE(wheel.isAccepted());
}

} // namespace
} // namespace luthier::ui
