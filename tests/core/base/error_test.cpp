#include "core/base/error.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace luthier {
namespace {

TEST(ErrorTest, EveryCodeHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        EXPECT_TRUE(names.insert(errorCodeName(static_cast<ErrorCode>(code))).second) << code;
    EXPECT_EQ(errorCodeName(ErrorCode::DiskFull), "disk_full");
}

TEST(ErrorTest, TheDescriptionHasPlaceAndAdvice)
{
    const Error error{ErrorCode::BadFile, "The file ends too early.", "m.gguf, byte 12", "Get it again."};
    EXPECT_EQ(describeError(error), "The file ends too early (m.gguf, byte 12). Get it again.");
}

TEST(ErrorTest, WhatIsEmptyIsLeftOut)
{
    EXPECT_EQ(describeError({ErrorCode::Io, "It failed.", "", ""}), "It failed.");
    EXPECT_EQ(describeError({ErrorCode::Io, "It failed.", "", "Try again."}), "It failed. Try again.");
    EXPECT_EQ(describeError({ErrorCode::Io, "It failed.", "here", ""}), "It failed (here).");
    EXPECT_EQ(describeError({ErrorCode::Io, "", "here", ""}), " (here)");
}

} // namespace
} // namespace luthier
