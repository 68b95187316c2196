#include "core/text/unicode_scripts.h"

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

TEST(UnicodeScripts, KanaCountsAsHan)
{
    EXPECT_EQ(scriptOf(U'り'), scriptOf(U'林'));
    EXPECT_EQ(scriptOf(U'カ'), scriptOf(U'ー'));
}

TEST(UnicodeScripts, ScriptsDiffer)
{
    EXPECT_NE(scriptOf(U'a'), scriptOf(U'я'));
    EXPECT_NE(scriptOf(U'a'), scriptOf(U'1'));
    EXPECT_EQ(scriptOf(U'a'), scriptOf(U'é'));
}

TEST(UnicodeScripts, SpaceAndUnassignedCharactersFitAnyScript)
{
    EXPECT_EQ(scriptOf(U' '), 0);
    EXPECT_EQ(scriptOf(0x10FFFF), 0);
    EXPECT_EQ(scriptOf(0x0378), 0);
}

} // namespace
} // namespace luthier::text
