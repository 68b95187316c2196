#include "ui/pages/train_method_step.h"

#include "core/arch/methods.h"
#include "tests/ui/pages/train_test_support.h"
#include "ui/base/option_tile.h"

namespace luthier::ui {
namespace {

using config::MethodType;
using config::Stage;

struct TrainMethodSteps : testing::Test {
    SpecModel spec;
    TrainMethodStep step{spec};
};

TEST_F(TrainMethodSteps, OffersWhatIsRegisteredAndNothingElse)
{
    for (const arch::MethodDescriptor &method : arch::methods()) {
        EXPECT_NE(step.tile(method.stage), nullptr);
        EXPECT_NE(step.tile(method.type), nullptr);
    }
    EXPECT_TRUE(step.tile(Stage::Sft)->isChecked());
}

TEST_F(TrainMethodSteps, AClickChoosesWhatItLearnsFrom)
{
    step.tile(Stage::Dpo)->click();
    EXPECT_EQ(spec.spec().stage, Stage::Dpo);
    EXPECT_TRUE(step.tile(Stage::Dpo)->isChecked());
    spec.history().undo();
    EXPECT_TRUE(step.tile(Stage::Sft)->isChecked());
}

TEST_F(TrainMethodSteps, WhatTheDataIsNotForSaysSo)
{
    step.setRecordKind("conversation");
    EXPECT_TRUE(step.isReady());
    EXPECT_FALSE(step.tile(Stage::Dpo)->isEnabled());
    EXPECT_TRUE(step.tile(Stage::Dpo)->accessibleDescription().contains(QStringLiteral("preferences")));
    step.setRecordKind("preference");
    EXPECT_FALSE(step.isReady());
    EXPECT_TRUE(step.tile(Stage::Dpo)->isEnabled());
}

TEST_F(TrainMethodSteps, AModelThatCannotBeTrainedSoSaysWhy)
{
    arch::ModelSummary model;
    for (const arch::MethodDescriptor &method : arch::methods())
        model.methods.push_back({std::string(method.key), method.label, "It has no layers."});
    step.setModel(model);
    EXPECT_FALSE(step.isReady());
    EXPECT_FALSE(step.tile(Stage::Sft)->isEnabled());
    EXPECT_TRUE(step.tile(Stage::Sft)->accessibleDescription().contains(QStringLiteral("no layers")));
}

TEST_F(TrainMethodSteps, ThePlanSaysHowManyNumbersChange)
{
    run::PreparedRun run;
    run.memory.trainable = 4'884'480;
    run.memory.parameters = 134'515'008;
    step.showPlan(run);
    EXPECT_TRUE(step.tile(MethodType::Lora)->accessibleDescription().contains(QStringLiteral("4.9 M")));
}

} // namespace
} // namespace luthier::ui
