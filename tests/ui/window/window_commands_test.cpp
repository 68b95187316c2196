#include "ui/window/window_commands.h"

#include <algorithm>

#include "tests/ui/window/window_test_support.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_pages.h"

namespace luthier::ui {
namespace {

class WindowCommandsTest : public WindowTest {
protected:
    const Command *find(const QString &text)
    {
        commands = windowCommands(actions, pages, services());
        const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &command) { return command.text == text; });
        return found == commands.end() ? nullptr : &*found;
    }
    QWidget window;
    WindowActions actions{window};
    WindowPages pages{services()};
    std::vector<Command> commands;
};

TEST_F(WindowCommandsTest, LeadsToEveryPageWithItsKeys)
{
    const Command *toRuns = find(QStringLiteral("Runs"));
    ASSERT_NE(toRuns, nullptr);
    EXPECT_EQ(toRuns->shortcut, pageShortcut(PageId::Runs));
}

TEST_F(WindowCommandsTest, LeadsToARunByItsName)
{
    train("legal");
    ASSERT_TRUE(load());
    const Command *run = find(QStringLiteral("legal"));
    ASSERT_NE(run, nullptr);
    run->run();
    EXPECT_EQ(pages.place(), QStringLiteral("run:legal"));
}

TEST_F(WindowCommandsTest, WhatCannotBeDoneNowIsNotOffered)
{
    EXPECT_EQ(find(actions.stopRun->text()), nullptr);
}

} // namespace
} // namespace luthier::ui
