#include "ui/forms/tiles_editor.h"

#include "tests/ui/forms/form_test_support.h"
#include "ui/base/option_tile.h"

namespace luthier::ui {
namespace {

TEST(TilesEditor, HasATileForEachChoiceAndMarksTheChosenOne)
{
    TilesEditor editor(optionOf("train.too_long"));
    editor.showText(text("cut"));
    const auto tiles = editor.findChildren<OptionTile *>();
    ASSERT_EQ(tiles.size(), 4);
    EXPECT_TRUE(tiles[2]->isChecked());
    EXPECT_FALSE(tiles[0]->isChecked());
}

TEST(TilesEditor, AClickChooses)
{
    TilesEditor editor(optionOf("train.too_long"));
    show(editor);
    editor.showText(text("error"));
    QSignalSpy edited(&editor, &OptionEditor::edited);
    QTest::mouseClick(editor.findChildren<OptionTile *>()[1], Qt::LeftButton);
    EXPECT_EQ(edited.last().front().toString(), text("drop"));
}

} // namespace
} // namespace luthier::ui
