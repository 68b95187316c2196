#include "app/studio/startup_trace.h"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

namespace luthier::studio {
namespace {

TEST(StartupTrace, TimeCountsFromTheStartOfTheProcess)
{
    const double before = millisecondsSinceStart();
    EXPECT_GE(before, -10); // the kernel counts in hundredths
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_NEAR(millisecondsSinceStart() - before, 30, 25);
}

} // namespace
} // namespace luthier::studio
