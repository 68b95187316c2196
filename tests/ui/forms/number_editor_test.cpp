#include "ui/forms/number_editor.h"

#include <QLineEdit>

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

TEST(NumberEditor, TellsWhatIsTypedAndWhenItIsDone)
{
    NumberEditor editor(optionOf("method.rank"));
    show(editor, 200, 40);
    editor.showText(text("16"));
    QSignalSpy edited(&editor, &OptionEditor::edited);
    const QSignalSpy finished(&editor, &OptionEditor::finished);
    auto *line = editor.findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, text("8"));
    EXPECT_EQ(edited.last().front().toString(), text("8"));
    EXPECT_TRUE(finished.isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_FALSE(finished.isEmpty());
}

} // namespace
} // namespace luthier::ui
