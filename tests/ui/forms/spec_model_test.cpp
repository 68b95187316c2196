#include "ui/forms/spec_model.h"

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

struct SpecModels : testing::Test {
    SpecModel model;
    QSignalSpy changed{&model, &SpecModel::changed};
    bool set(const char *key, const char *value) { return model.setOption(key, text(value)).has_value(); }
};

TEST_F(SpecModels, AnOptionIsSetAndTold)
{
    EXPECT_TRUE(set("train.num_epochs", "5"));
    EXPECT_DOUBLE_EQ(model.spec().train.numEpochs, 5);
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(SpecModels, TheSameValueIsNoChange)
{
    EXPECT_TRUE(set("train.num_epochs", "3"));
    EXPECT_EQ(changed.count(), 0);
    EXPECT_FALSE(model.history().canUndo());
}

TEST_F(SpecModels, TypingInOneFieldIsOneStep)
{
    for (const char *typed : {"2", "20", "204", "2048"})
        set("train.max_length", typed);
    model.history().undo();
    EXPECT_EQ(model.spec().train.maxLength, 1024);
    EXPECT_FALSE(model.history().canUndo());
    model.history().redo();
    EXPECT_EQ(model.spec().train.maxLength, 2048);
}

TEST_F(SpecModels, AFinishedFieldBeginsANewStep)
{
    set("train.max_length", "20");
    model.endStep();
    set("train.max_length", "30");
    model.history().undo();
    EXPECT_EQ(model.spec().train.maxLength, 20);
}

TEST_F(SpecModels, AnotherFieldIsAnotherStep)
{
    set("train.max_length", "20");
    set("method.rank", "8");
    set("train.max_length", "30");
    EXPECT_EQ(model.history().count(), 3);
}

TEST_F(SpecModels, TypingBackToTheBeginningLeavesNothingToUndo)
{
    set("method.rank", "1");
    set("method.rank", "16");
    EXPECT_FALSE(model.history().canUndo());
}

TEST_F(SpecModels, WhatCannotBeChangesNothingAndIsAProblem)
{
    EXPECT_FALSE(set("train.num_epochs", "many"));
    EXPECT_DOUBLE_EQ(model.spec().train.numEpochs, 3);
    EXPECT_TRUE(model.isUnread("train.num_epochs"));
    ASSERT_NE(model.problemOf("train.num_epochs"), nullptr);
    EXPECT_TRUE(set("train.num_epochs", "3"));
    EXPECT_EQ(model.problemOf("train.num_epochs"), nullptr);
}

TEST_F(SpecModels, ProblemsBetweenOptionsAreKnown)
{
    set("train.warmup_steps", "5");
    EXPECT_EQ(model.problemOf("train.warmup_ratio"), nullptr);
    set("train.warmup_ratio", "0.1");
    EXPECT_NE(model.problemOf("train.warmup_ratio"), nullptr);
}

TEST_F(SpecModels, APresetIsOneStep)
{
    model.applyPreset(config::Preset::Thorough);
    EXPECT_EQ(model.preset(), config::Preset::Thorough);
    model.history().undo();
    EXPECT_EQ(model.spec(), config::RunSpec());
}

TEST_F(SpecModels, APresetTakesWhatWasTypedWronglyAway)
{
    set("train.num_epochs", "many");
    model.applyPreset(config::Preset::Standard);
    EXPECT_FALSE(model.isUnread("train.num_epochs"));
}

TEST_F(SpecModels, LoadedSettingsAreTheBeginning)
{
    set("method.rank", "8");
    config::RunSpec spec;
    spec.name = "loaded";
    model.load(spec);
    EXPECT_EQ(model.spec(), spec);
    EXPECT_FALSE(model.history().canUndo());
}

} // namespace
} // namespace luthier::ui
