#include "ui/pages/runs_actions.h"

#include <QAction>
#include <QWidget>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

class RunsActionsTest : public testing::Test {
protected:
    void choose(const char *state, bool isHere)
    {
        actions.follow({.count = 1, .hasStar = false, .state = QString::fromLatin1(state), .isHere = isHere, .hasSteps = true});
    }
    QWidget place;
    RunsActions actions{place};
};

TEST_F(RunsActionsTest, NothingCanBeDoneWithNothing)
{
    for (const QAction *action : actions.all())
        if (action != nullptr) {
            EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
        }
}

TEST_F(RunsActionsTest, EveryActionHasItsWordsAndAnIcon)
{
    for (const QAction *action : actions.all())
        if (action != nullptr) {
            EXPECT_FALSE(action->text().isEmpty());
            EXPECT_FALSE(action->icon().isNull()) << action->text().toStdString();
        }
}

TEST_F(RunsActionsTest, ARunOfThisWindowIsPausedOrStoppedButNotDeleted)
{
    choose("running", true);
    EXPECT_TRUE(actions.pause->isEnabled());
    EXPECT_TRUE(actions.stop->isEnabled());
    EXPECT_FALSE(actions.resume->isVisible());
    EXPECT_FALSE(actions.remove->isEnabled());
}

TEST_F(RunsActionsTest, ARunOfAnotherProgramIsOnlyLookedAt)
{
    choose("running", false);
    EXPECT_TRUE(actions.open->isEnabled());
    EXPECT_FALSE(actions.pause->isVisible());
    EXPECT_FALSE(actions.stop->isVisible());
    EXPECT_FALSE(actions.remove->isEnabled());
}

TEST_F(RunsActionsTest, WhatWasInterruptedCanGoOn)
{
    choose("interrupted", false);
    EXPECT_TRUE(actions.resume->isEnabled());
    choose("paused", true);
    EXPECT_TRUE(actions.resume->isEnabled());
    choose("completed", false);
    EXPECT_FALSE(actions.resume->isVisible());
}

TEST_F(RunsActionsTest, OneThatWaitsIsTakenOutOfTheQueue)
{
    choose("queued", true);
    EXPECT_TRUE(actions.stop->isEnabled());
    EXPECT_EQ(actions.stop->text(), QStringLiteral("Take out of the queue"));
}

TEST_F(RunsActionsTest, ComparingNeedsTwo)
{
    choose("completed", false);
    EXPECT_FALSE(actions.compare->isEnabled());
    actions.follow({.count = 2, .hasStar = false, .state = {}, .isHere = false, .hasSteps = false});
    EXPECT_TRUE(actions.compare->isEnabled());
    EXPECT_FALSE(actions.rename->isEnabled());
    EXPECT_TRUE(actions.remove->isEnabled());
}

} // namespace
} // namespace luthier::ui
