#include "core/engine/boundary.h"

#include <new>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/tensor/arena.h"

namespace luthier::engine {
namespace {

template <class Exception>
Error errorOf(const Exception &exception)
{
    const auto result = atBoundary([&]() -> Expected<int> { throw exception; });
    EXPECT_FALSE(result);
    return result.error();
}

TEST(Boundary, LetsAResultThrough)
{
    EXPECT_EQ(atBoundary([]() -> Expected<int> { return 3; }).value(), 3);
}

TEST(Boundary, LetsAnErrorThrough)
{
    const auto result = atBoundary([]() -> Expected<int> { return fail(ErrorCode::BadData, "The row is empty."); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadData);
}

TEST(Boundary, MakesAFailedAllocationOutOfMemory)
{
    EXPECT_EQ(errorOf(std::bad_alloc()).code, ErrorCode::OutOfMemory);
}

TEST(Boundary, MakesAnExhaustedArenaOutOfMemoryAndSaysSo)
{
    const Error error = errorOf(tensor::ArenaExhausted());
    EXPECT_EQ(error.code, ErrorCode::OutOfMemory);
    EXPECT_NE(error.what.find("arena"), std::string::npos);
}

TEST(Boundary, KeepsTheFirstLineOfAnythingElse)
{
    const Error error = errorOf(std::runtime_error("shapes do not match\nframe #0: deep inside"));
    EXPECT_EQ(error.code, ErrorCode::Internal);
    EXPECT_EQ(error.what, "The engine failed: shapes do not match");
    EXPECT_FALSE(error.advice.empty());
}

TEST(Boundary, CatchesWhatIsNoException)
{
    EXPECT_EQ(errorOf(7).code, ErrorCode::Internal);
}

} // namespace
} // namespace luthier::engine
