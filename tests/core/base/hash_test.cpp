#include "core/base/hash.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/base/files.h"

namespace luthier {
namespace {

TEST(HashTest, KnownAnswersOfXxh3)
{
    EXPECT_EQ(hashBytes("").hex(), "99aa06d3014798d86001c324468d497f");
    EXPECT_EQ(hashBytes("violin 小提琴").hex(), "a2b7364e8158e0f725ac940ca40eecc7");
}

TEST(HashTest, HexHasAllDigitsAndHighFirst)
{
    EXPECT_EQ((Hash128{0xA, 0xB}.hex()), "000000000000000a000000000000000b");
}

TEST(HashTest, AFileHashesLikeItsBytes)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-test");
    ASSERT_TRUE(folder);
    std::string content;
    for (int i = 0; i < 1'000'000; ++i)
        content += std::to_string(i);
    std::ofstream(folder->path() / "f", std::ios::binary) << content; // longer than one piece
    EXPECT_EQ(*hashFile(folder->path() / "f"), hashBytes(content));
    EXPECT_EQ(hashFile(folder->path() / "absent").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier
