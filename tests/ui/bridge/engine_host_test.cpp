#include "ui/bridge/engine_host.h"

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class EngineHostTest : public BridgeTest {};

TEST_F(EngineHostTest, LoadsOnAThreadOfItsOwnAndTells)
{
    std::thread::id loader;
    std::int64_t threads = 0;
    EngineHost slow([&](const run::EngineOptions &options) -> Expected<std::unique_ptr<run::Engine>> {
        loader = std::this_thread::get_id();
        threads = options.threads;
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        return std::unique_ptr<run::Engine>(std::make_unique<FakeEngine>(script));
    });
    slow.setLimits({3, 0});
    slow.load();
    EXPECT_EQ(slow.state(), EngineHost::State::Loading);
    EXPECT_TRUE(waitUntil([&] { return slow.state() == EngineHost::State::Ready; }));
    EXPECT_NE(loader, std::this_thread::get_id());
    EXPECT_EQ(threads, 3);
    EXPECT_TRUE(slow.engine());
}

TEST_F(EngineHostTest, WhoNeedsItFirstHasItLoaded)
{
    std::atomic<bool> got{false};
    std::thread other([&] { got = host.engine().has_value(); });
    other.join();
    EXPECT_TRUE(got);
    EXPECT_TRUE(waitUntil([&] { return host.state() == EngineHost::State::Ready; }));
}

TEST_F(EngineHostTest, AFailureIsToldAndCanBeTriedAgain)
{
    bool works = false;
    EngineHost sometimes([&](const run::EngineOptions &) -> Expected<std::unique_ptr<run::Engine>> {
        if (!works)
            return fail(ErrorCode::NotFound, "libtorch is not there.");
        return std::unique_ptr<run::Engine>(std::make_unique<FakeEngine>(script));
    });
    sometimes.load();
    EXPECT_TRUE(waitUntil([&] { return sometimes.state() == EngineHost::State::Failed; }));
    EXPECT_EQ(sometimes.error()->code, ErrorCode::NotFound);
    EXPECT_EQ(sometimes.engine().error().code, ErrorCode::NotFound);
    works = true;
    sometimes.load();
    EXPECT_TRUE(waitUntil([&] { return sometimes.state() == EngineHost::State::Ready; }));
    EXPECT_FALSE(sometimes.error());
}

TEST_F(EngineHostTest, AfterTheShutDownThereIsNoEngine)
{
    host.load();
    EXPECT_TRUE(waitUntil([&] { return host.state() == EngineHost::State::Ready; }));
    host.shutDown();
    EXPECT_TRUE(script->destroyed);
    EXPECT_EQ(host.engine().error().code, ErrorCode::Cancelled);
    host.load();
    EXPECT_EQ(host.engine().error().code, ErrorCode::Cancelled);
}

TEST_F(EngineHostTest, LimitsFillWhatASpecLeavesOpen)
{
    host.setLimits({2, 1'000'000});
    config::RunSpec spec;
    EXPECT_EQ(host.withLimits(spec).threads, 2);
    EXPECT_EQ(host.withLimits(spec).memoryLimitBytes, 1'000'000U);
    spec.threads = 4;
    EXPECT_EQ(host.withLimits(spec).threads, 4);
}

} // namespace
} // namespace luthier::ui
