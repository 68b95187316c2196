#include "core/infer/helper_threads.h"

#include <chrono>
#include <numeric>

#include <gtest/gtest.h>

namespace luthier::infer {
namespace {

void expectOnce(HelperThreads &threads, std::int64_t count, std::int64_t piece)
{
    std::vector<int> times(static_cast<std::size_t>(count)); // plain: no two threads may touch the same
    threads.forEach(count, piece, [&](std::int64_t first, std::int64_t pieceCount) {
        ASSERT_LE(pieceCount, std::max(piece, count));
        for (std::int64_t i = first; i < first + pieceCount; ++i)
            ++times[static_cast<std::size_t>(i)];
    });
    for (const int each : times)
        ASSERT_EQ(each, 1);
}

TEST(HelperThreads, DoEveryPartOnce)
{
    HelperThreads threads(4);
    for (std::int64_t count : {0, 1, 2, 3, 7, 64, 1000})
        for (std::int64_t piece : {1, 2, 7, 100, 5000})
            expectOnce(threads, count, piece);
}

TEST(HelperThreads, DoManyShortLoopsInARow)
{
    HelperThreads threads(3);
    std::vector<std::int64_t> values(64);
    for (int loop = 0; loop < 20000; ++loop)
        threads.forEach(64, 4, [&](std::int64_t first, std::int64_t count) {
            for (std::int64_t i = first; i < first + count; ++i)
                values[static_cast<std::size_t>(i)] += loop % 3;
        });
    for (const std::int64_t value : values)
        ASSERT_EQ(value, values.front());
}

TEST(HelperThreads, WakeAfterAPause)
{
    HelperThreads threads(3);
    for (int i = 0; i < 5; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20)); // they sleep by now
        expectOnce(threads, 500, 3);
    }
}

TEST(HelperThreads, AreNotNeeded)
{
    HelperThreads alone(1);
    expectOnce(alone, 100, 7);
}

TEST(HelperThreads, EndAtAnyMoment)
{
    for (int i = 0; i < 200; ++i) {
        HelperThreads threads(3);
        if (i % 3 == 0)
            expectOnce(threads, 10, 1);
        if (i % 5 == 0)
            std::this_thread::sleep_for(std::chrono::microseconds(i * 20));
    }
}

} // namespace
} // namespace luthier::infer
