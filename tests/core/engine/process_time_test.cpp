#include "core/engine/process_time.h"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

namespace luthier::engine {
namespace {

TEST(ProcessTime, CountsFromTheStartOfTheProcess)
{
    const double first = secondsSinceProcessStart();
    EXPECT_GE(first, 0);
    EXPECT_LT(first, 600);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const double second = secondsSinceProcessStart();
    EXPECT_GE(second - first, 0.045);
    EXPECT_LT(second - first, 30);
}

} // namespace
} // namespace luthier::engine
