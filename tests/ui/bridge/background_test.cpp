#include "ui/bridge/background.h"

#include <new>

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class BackgroundTest : public BridgeTest {
protected:
    QObject context;
};

TEST_F(BackgroundTest, AResultComesBackOnThisThread)
{
    std::optional<int> result;
    const std::thread::id here = std::this_thread::get_id();
    background.post<int>(
        Lane::Files, &context,
        [here](WorkContext &) -> Expected<int> {
            EXPECT_NE(std::this_thread::get_id(), here);
            return 42;
        },
        [&](const Expected<int> &value) {
            EXPECT_EQ(std::this_thread::get_id(), here);
            result = *value;
        });
    EXPECT_TRUE(waitUntil([&] { return result.has_value(); }));
    EXPECT_EQ(result, 42);
    EXPECT_TRUE(background.isIdle());
}

TEST_F(BackgroundTest, WorkOnTheStoresIsDoneInOrder)
{
    std::vector<int> order;
    for (int i = 0; i < 20; ++i)
        background.post<int>(
            Lane::Data, &context,
            [i](WorkContext &working) -> Expected<int> {
                LUTHIER_TRY(working.stores.datasets());
                return i;
            },
            [&](const Expected<int> &value) { order.push_back(*value); });
    EXPECT_TRUE(waitUntil([&] { return order.size() == 20; }));
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST_F(BackgroundTest, NothingIsDeliveredToAContextThatIsGone)
{
    auto gone = std::make_unique<QObject>();
    bool delivered = false;
    background.post<int>(
        Lane::Files, gone.get(), [](WorkContext &) -> Expected<int> { return 1; }, [&](const Expected<int> &) { delivered = true; });
    gone.reset();
    EXPECT_TRUE(waitUntil([&] { return background.isIdle(); }));
    EXPECT_FALSE(delivered);
}

TEST_F(BackgroundTest, CancelledWorkTellsSoAndDroppedWorkTellsNothing)
{
    const auto untilCancelled = [](WorkContext &working) -> Expected<int> {
        while (working.progress(0.5, "busy"))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return fail(cancelledError());
    };
    std::optional<Error> error;
    bool dropped = false;
    Task cancelled =
        background.post<int>(Lane::Files, &context, untilCancelled, [&](const Expected<int> &value) { error = value.error(); });
    Task silent = background.post<int>(Lane::Files, &context, untilCancelled, [&](const Expected<int> &) { dropped = true; });
    EXPECT_TRUE(cancelled.isActive());
    cancelled.cancel();
    silent.drop();
    EXPECT_FALSE(silent.isActive());
    EXPECT_TRUE(waitUntil([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::Cancelled);
    EXPECT_FALSE(dropped);
    EXPECT_FALSE(cancelled.isActive());
}

TEST_F(BackgroundTest, WorkCancelledBeforeItBeganIsNotDone)
{
    std::atomic<bool> release{false};
    std::atomic<bool> done{false};
    bool delivered = false;
    background.post<int>(
        Lane::Bulk, &context,
        [&](WorkContext &) -> Expected<int> {
            while (!release)
                std::this_thread::yield();
            return 1;
        },
        [](const Expected<int> &) {});
    Task second = background.post<int>(
        Lane::Bulk, &context,
        [&](WorkContext &) -> Expected<int> {
            done = true;
            return 2;
        },
        [&](const Expected<int> &value) { delivered = !value && value.error().code == ErrorCode::Cancelled; });
    second.cancel();
    release = true;
    EXPECT_TRUE(waitUntil([&] { return background.isIdle(); }));
    EXPECT_TRUE(delivered);
    EXPECT_FALSE(done);
}

TEST_F(BackgroundTest, ProgressIsShownAFewTimesOnly)
{
    int shown = 0;
    double last = 0;
    bool done = false;
    background.post<int>(
        Lane::Files, &context,
        [](WorkContext &working) -> Expected<int> {
            for (int i = 0; i <= 100'000; ++i)
                working.progress(i / 100'000.0);
            return 1;
        },
        [&](const Expected<int> &) { done = true; },
        [&](double fraction, const QString &) {
            ++shown;
            last = fraction;
        });
    EXPECT_TRUE(waitUntil([&] { return done; }));
    EXPECT_GE(shown, 2);
    EXPECT_LT(shown, 200);
    EXPECT_EQ(last, 1);
}

TEST_F(BackgroundTest, WhatIsThrownIsAnError)
{
    std::vector<ErrorCode> codes;
    const auto keep = [&](const Expected<int> &value) { codes.push_back(value.error().code); };
    background.post<int>(
        Lane::Data, &context, [](WorkContext &) -> Expected<int> { throw std::bad_alloc(); }, keep);
    background.post<int>(
        Lane::Data, &context, [](WorkContext &) -> Expected<int> { throw std::runtime_error("oops"); }, keep);
    EXPECT_TRUE(waitUntil([&] { return codes.size() == 2; }));
    EXPECT_EQ(codes, (std::vector<ErrorCode>{ErrorCode::OutOfMemory, ErrorCode::Internal}));
}

TEST_F(BackgroundTest, AloneNobodyElseHasAStoreOpen)
{
    std::atomic<int> others{0};
    const auto other = [&](WorkContext &working) -> Expected<int> {
        ++others;
        LUTHIER_TRY(working.stores.datasets());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        --others;
        return 1;
    };
    std::optional<int> seen;
    for (int i = 0; i < 4; ++i)
        background.post<int>(i % 2 == 0 ? Lane::Bulk : Lane::Files, &context, other, [](const Expected<int> &) {});
    background.postAlone<int>(
        &context, [&](WorkContext &) -> Expected<int> { return others.load(); }, [&](const Expected<int> &value) { seen = *value; });
    EXPECT_TRUE(waitUntil([&] { return background.isIdle(); }));
    EXPECT_EQ(seen, 0);
}

TEST(BackgroundEnd, EditsAreSavedAndTheRestIsGivenUp)
{
    auto folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-bridge");
    std::atomic<int> saved{0};
    std::atomic<bool> endless{false};
    QObject context;
    {
        Background background(folder.path());
        background.post<int>(
            Lane::Bulk, &context,
            [&](WorkContext &working) -> Expected<int> {
                endless = true;
                while (!working.isCancelled())
                    std::this_thread::yield();
                return 1;
            },
            [](const Expected<int> &) { ADD_FAILURE(); });
        for (int i = 0; i < 10; ++i)
            background.post<int>(
                Lane::Data, &context, [&](WorkContext &) -> Expected<int> { return ++saved; }, [](const Expected<int> &) {});
        while (!endless)
            std::this_thread::yield();
    }
    EXPECT_EQ(saved, 10);
}

} // namespace
} // namespace luthier::ui
