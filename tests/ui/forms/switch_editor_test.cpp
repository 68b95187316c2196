#include "ui/forms/switch_editor.h"

#include <QCheckBox>

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

TEST(SwitchEditor, AClickTurnsItOver)
{
    SwitchEditor editor(optionOf("dataset.shuffle"));
    editor.showText(text("true"));
    QSignalSpy edited(&editor, &OptionEditor::edited);
    auto *box = editor.findChild<QCheckBox *>();
    EXPECT_TRUE(box->isChecked());
    box->click();
    EXPECT_EQ(edited.last().front().toString(), text("false"));
    box->click();
    EXPECT_EQ(edited.last().front().toString(), text("true"));
}

} // namespace
} // namespace luthier::ui
