#include "core/tensor/arena.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace luthier::tensor {

TEST(Arena, PiecesAreAlignedAndDoNotOverlap)
{
    auto arena = Arena::reserve(4096);
    ASSERT_TRUE(arena);
    const auto a = arena->take<float>(3, 5);
    const auto b = arena->take<double>(1, 1);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(a.data) % 64, 0U);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(b.data) % 64, 0U);
    EXPECT_GE(reinterpret_cast<char *>(b.data), reinterpret_cast<char *>(a.data + a.size()));
}

TEST(Arena, AScopeGivesBackWhatWasTakenInIt)
{
    auto arena = Arena::reserve(4096);
    ASSERT_TRUE(arena);
    const float *first = nullptr;
    {
        const ArenaScope scope(*arena);
        first = arena->take<float>(1, 100).data;
    }
    EXPECT_EQ(arena->used(), 0U);
    EXPECT_EQ(arena->peak(), 448U);
    EXPECT_EQ(arena->take<float>(1, 1).data, first);
}

TEST(Arena, TakingMoreThanPlannedThrows)
{
    auto arena = Arena::reserve(1024);
    ASSERT_TRUE(arena);
    EXPECT_THROW(arena->take<float>(1, 300), ArenaExhausted);
    EXPECT_NO_THROW(arena->take<float>(1, 256));
}

TEST(Arena, MoreThanTheMachineHasIsAnErrorAndNotACrash)
{
    const auto arena = Arena::reserve(std::uint64_t{1} << 60);
    ASSERT_FALSE(arena);
    EXPECT_EQ(arena.error().code, ErrorCode::OutOfMemory);
    EXPECT_FALSE(arena.error().advice.empty());
}

} // namespace luthier::tensor
