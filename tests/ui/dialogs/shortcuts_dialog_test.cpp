#include "ui/dialogs/shortcuts_dialog.h"

#include <QAction>

#include <gtest/gtest.h>

#include "ui/base/chip.h"

namespace luthier::ui {
namespace {

TEST(ShortcutsDialog, ShowsTheKeysOfActionsThatHaveSome)
{
    QAction with(QStringLiteral("&Find"));
    with.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    QAction without(QStringLiteral("Nothing"));
    const ShortcutsDialog dialog({{QStringLiteral("Everywhere"), {&with, &without}}});
    const auto chips = dialog.findChildren<Chip *>();
    ASSERT_EQ(chips.size(), 1);
    EXPECT_EQ(chips[0]->text(), QStringLiteral("Ctrl+F"));
}

} // namespace
} // namespace luthier::ui
