#include "ui/pages/home_machine.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

TEST(HomeMachine, SaysWhatTheComputerIsGoodFor)
{
    const HomeMachine machine{2, 21'500'000'000, {3'000'000'000, 1'000'000'000}};
    EXPECT_EQ(machineText(machine),
              QStringLiteral("This computer: 2 cores, 21.5 GB of free memory. Models up to about 1 billion parameters train comfortably."));
}

TEST(HomeMachine, SaysThatThereIsNotEnough)
{
    EXPECT_TRUE(machineText({1, 100'000'000, {}}).contains(QStringLiteral("close other programs")));
}

TEST(HomeMachine, ThisComputerCanBeAsked)
{
    const auto machine = readMachine();
    ASSERT_TRUE(machine);
    EXPECT_GE(machine->threads, 1);
}

} // namespace
} // namespace luthier::ui
