#include "core/run/observers.h"

#include <atomic>
#include <thread>

#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

TEST(TeeObserver, EveryTargetHearsEverything)
{
    EventBuffer first;
    EventBuffer second;
    TeeObserver tee({&first, &second});
    tee.onEvent(stepEvent(1));
    const RowLoss loss{1, 5, 2.0, 3};
    tee.onRowLosses(std::span(&loss, 1));
    for (EventBuffer *buffer : {&first, &second}) {
        const auto batch = buffer->take();
        EXPECT_EQ(batch.events.size(), 1U);
        ASSERT_EQ(batch.losses.size(), 1U);
        EXPECT_EQ(batch.losses[0].rowId, 5);
    }
}

TEST(EventBuffer, TakingEmptiesIt)
{
    EventBuffer buffer;
    buffer.onEvent(stepEvent(1));
    EXPECT_FALSE(buffer.take().empty());
    EXPECT_TRUE(buffer.take().empty());
}

TEST(EventBuffer, NothingIsLostOrReorderedBetweenTwoThreads)
{
    constexpr std::int64_t kEvents = 20000;
    EventBuffer buffer;
    std::atomic<bool> finished{false};
    std::thread engine([&] {
        for (std::int64_t step = 1; step <= kEvents; ++step)
            buffer.onEvent(stepEvent(step));
        finished = true;
    });
    std::int64_t seen = 0;
    for (bool last = false; !last;) {
        last = finished;
        for (const Event &event : buffer.take().events)
            EXPECT_EQ(std::get<StepEvent>(event.body).step, ++seen);
    }
    engine.join();
    EXPECT_EQ(seen, kEvents);
}

TEST(EventBuffer, TwoMillionEventsCostTheirReaderFourTakes)
{
    constexpr std::size_t kEvents = 2'000'000;
    EventBuffer buffer;
    const Event event = stepEvent(1);
    std::size_t taken = 0;
    for (int quarter = 0; quarter < 4; ++quarter) {
        for (std::size_t i = 0; i < kEvents / 4; ++i)
            buffer.onEvent(event);
        taken += buffer.take().events.size();
    }
    EXPECT_EQ(taken, kEvents);
}

} // namespace

} // namespace luthier::run
