#include "core/base/clock.h"

#include <gtest/gtest.h>

namespace luthier {
namespace {

TEST(ClockTest, TimesAreWrittenInUtc)
{
    EXPECT_EQ(isoTime(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(isoTime(1795512605999), "2026-11-24T09:30:05Z");
    EXPECT_EQ(compactTime(1795512605000), "20261124-093005");
}

TEST(ClockTest, TheSystemClockDoesNotGoBack)
{
    const SystemClock clock;
    const double first = clock.seconds();
    EXPECT_GE(clock.seconds(), first);
    EXPECT_GT(clock.unixMilliseconds(), 1'600'000'000'000);
}

} // namespace
} // namespace luthier
