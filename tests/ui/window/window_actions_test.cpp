#include "ui/window/window_actions.h"

#include <set>

#include <QWidget>

#include <gtest/gtest.h>

#include "ui/base/icons.h"

namespace luthier::ui {
namespace {

class WindowActionsTest : public testing::Test {
protected:
    QWidget window;
    WindowActions actions{window};
};

TEST_F(WindowActionsTest, EveryActionHasATextAndAnIcon)
{
    for (const QAction *action : actions.all()) {
        EXPECT_FALSE(action->text().isEmpty());
        EXPECT_TRUE(iconNames().contains(WindowActions::iconOf(*action))) << qPrintable(action->text());
    }
}

TEST_F(WindowActionsTest, NoKeysMeanTwoThings)
{
    std::set<QString> keys;
    for (const QAction *action : actions.all())
        if (!action->shortcut().isEmpty()) {
            EXPECT_TRUE(keys.insert(action->shortcut().toString()).second) << qPrintable(action->text());
        }
}

TEST_F(WindowActionsTest, ARunIsPausedOnlyWhereThereIsOne)
{
    EXPECT_FALSE(actions.pauseRun->isEnabled());
    actions.setRunState(true, false);
    EXPECT_TRUE(actions.pauseRun->isEnabled());
    const QString pause = actions.pauseRun->text();
    actions.setRunState(true, true);
    EXPECT_NE(actions.pauseRun->text(), pause);
}

} // namespace
} // namespace luthier::ui
