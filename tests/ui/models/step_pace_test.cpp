#include "ui/models/step_pace.h"

#include <gtest/gtest.h>

namespace luthier::ui {

TEST(StepPace, OneStepTellsNothing)
{
    StepPace pace;
    EXPECT_FALSE(pace.secondsLeft(10));
    pace.add(1, 8);
    EXPECT_FALSE(pace.secondsLeft(10));
    EXPECT_EQ(pace.lastStep(), 1);
}

TEST(StepPace, WhatWasBeforeTheFirstStepDoesNotCount)
{
    StepPace pace;
    pace.add(1, 8);
    pace.add(3, 12);
    EXPECT_DOUBLE_EQ(*pace.secondsLeft(10), 14);
}

TEST(StepPace, AfterTheLastStepNothingIsLeft)
{
    StepPace pace;
    pace.add(9, 1);
    pace.add(10, 2);
    EXPECT_DOUBLE_EQ(*pace.secondsLeft(10), 0);
}

TEST(StepPace, ANewClockBeginsAnew)
{
    StepPace pace;
    pace.add(1, 1);
    pace.add(2, 2);
    pace.restart();
    EXPECT_FALSE(pace.secondsLeft(10));
    pace.add(3, 100);
    pace.add(4, 103);
    EXPECT_DOUBLE_EQ(*pace.secondsLeft(5), 3);
}

} // namespace luthier::ui
