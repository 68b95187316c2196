#include "ui/forms/text_editor.h"

#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

TEST(TextEditor, TellsWhatIsTyped)
{
    TextEditor editor(optionOf("name"));
    QSignalSpy edited(&editor, &OptionEditor::edited);
    QTest::keyClicks(editor.findChild<QLineEdit *>(), text("legal"));
    EXPECT_EQ(edited.last().front().toString(), text("legal"));
}

TEST(TextEditor, OnlyAPathCanBeLookedFor)
{
    const TextEditor name(optionOf("name"));
    const TextEditor path(optionOf("method.init_from"));
    EXPECT_EQ(name.findChild<QPushButton *>(), nullptr);
    ASSERT_NE(path.findChild<QPushButton *>(), nullptr);
    EXPECT_FALSE(path.findChild<QPushButton *>()->accessibleName().isEmpty());
}

TEST(TextEditor, AHintSaysWhatHoldsWhileItIsEmpty)
{
    TextEditor editor(optionOf("name"));
    editor.setHint(text("rows on model"));
    EXPECT_EQ(editor.findChild<QLineEdit *>()->placeholderText(), text("rows on model"));
    EXPECT_TRUE(editor.findChild<QLineEdit *>()->text().isEmpty());
}

} // namespace
} // namespace luthier::ui
