#include "core/base/log.h"

#include <string>

#include <gtest/gtest.h>

namespace luthier {
namespace {

std::string logged(LogLevel lowestShown, LogLevel level, std::string_view message)
{
    setLogLevel(lowestShown);
    testing::internal::CaptureStderr();
    logMessage(level, message);
    const std::string text = testing::internal::GetCapturedStderr();
    setLogLevel(LogLevel::Warning);
    return text;
}

TEST(LogTest, AMessageGoesToStandardErrorWithItsLevel)
{
    testing::internal::CaptureStdout();
    EXPECT_EQ(logged(LogLevel::Warning, LogLevel::Warning, "The disk is slow."), "warning: The disk is slow.\n");
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(LogTest, MessagesBelowTheLevelAreLeftOut)
{
    EXPECT_EQ(logged(LogLevel::Warning, LogLevel::Info, "Hello."), "");
    EXPECT_EQ(logged(LogLevel::Debug, LogLevel::Debug, "Hello."), "debug: Hello.\n");
}

TEST(LogTest, BracesInAMessageAreText)
{
    EXPECT_EQ(logged(LogLevel::Info, LogLevel::Error, "{} {0}"), "error: {} {0}\n");
}

} // namespace
} // namespace luthier
