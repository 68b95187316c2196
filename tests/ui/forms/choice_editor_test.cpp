#include "ui/forms/choice_editor.h"

#include <QComboBox>
#include <QWheelEvent>

#include "tests/ui/forms/form_test_support.h"
#include "ui/base/label.h"

namespace luthier::ui {
namespace {

struct ChoiceEditors : testing::Test {
    ChoiceEditor editor{optionOf("train.lr_scheduler")};
    QComboBox &list() { return *editor.findChild<QComboBox *>(); }
    QSignalSpy edited{&editor, &OptionEditor::edited};
    ChoiceEditors() { editor.showText(text("cosine")); }
};

TEST_F(ChoiceEditors, ListsEveryChoiceInPlainWords)
{
    EXPECT_EQ(list().count(), static_cast<int>(optionOf("train.lr_scheduler").choices.size()));
    EXPECT_EQ(list().currentText(), text("Cosine"));
}

TEST_F(ChoiceEditors, SaysWhenToTakeTheChosenOne)
{
    const QString cosine = editor.findChild<Label *>()->text();
    EXPECT_FALSE(cosine.isEmpty());
    editor.showText(text("constant"));
    EXPECT_NE(editor.findChild<Label *>()->text(), cosine);
}

TEST_F(ChoiceEditors, TellsTheNameOfWhatIsChosen)
{
    show(editor, 300, 80);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Up);
    EXPECT_EQ(edited.last().front().toString(), text("linear"));
}

TEST_F(ChoiceEditors, TheWheelMovesItOnlyWithTheFocus)
{
    show(editor, 300, 80);
    list().clearFocus();
    QWheelEvent wheel(QPointF(5, 5), list().mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&list(), &wheel);
    EXPECT_TRUE(edited.isEmpty());
}

} // namespace
} // namespace luthier::ui
