#include "ui/pages/train_readiness.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

TrainState complete()
{
    TrainState state;
    state.hasModel = state.hasData = state.hasMethod = state.hasSettings = true;
    return state;
}

TEST(TrainReadiness, TheFirstThingThatIsMissingIsNamed)
{
    TrainState state;
    EXPECT_EQ(missingFor(state), TrainMissing::Model);
    state.hasModel = true;
    EXPECT_EQ(missingFor(state), TrainMissing::Data);
    state.hasData = true;
    EXPECT_EQ(missingFor(state), TrainMissing::Method);
    state.hasMethod = true;
    EXPECT_EQ(missingFor(state), TrainMissing::Settings);
    state.hasSettings = true;
    EXPECT_EQ(missingFor(state), TrainMissing::Nothing) << "while it is planned, too";
}

TEST(TrainReadiness, APlanThatFailedIsMissing)
{
    TrainState state = complete();
    state.planError = Error{ErrorCode::BadData, "One row is longer than the 4 tokens that are allowed.", {}, {}};
    EXPECT_EQ(missingFor(state), TrainMissing::Plan);
    state.planError->what = "No trained tokens: nothing in these rows would be learned from.";
    EXPECT_EQ(missingFor(state), TrainMissing::TrainedTokens);
}

TEST(TrainReadiness, APlanOverTheMemoryLimitIsMissingMemory)
{
    TrainState state = complete();
    state.plan.emplace();
    state.plan->memoryLimitBytes = 100;
    state.plan->memory.peakBytes = 100;
    EXPECT_EQ(missingFor(state), TrainMissing::Nothing);
    state.plan->memory.peakBytes = 101;
    EXPECT_EQ(missingFor(state), TrainMissing::Memory);
}

TEST(TrainReadiness, EachHasItsWords)
{
    EXPECT_EQ(missingText(TrainMissing::Nothing, {}), QStringLiteral("Start LoRA run"));
    EXPECT_EQ(missingText(TrainMissing::Model, {}), QStringLiteral("Choose a model"));
    EXPECT_EQ(missingText(TrainMissing::Data, {}), QStringLiteral("Choose data"));
    EXPECT_EQ(missingText(TrainMissing::TrainedTokens, {}), QStringLiteral("No trained tokens"));
}

} // namespace
} // namespace luthier::ui
