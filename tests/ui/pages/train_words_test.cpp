#include "ui/pages/train_words.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

TEST(TrainWords, AModelInALine)
{
    arch::ModelSummary model;
    model.architecture = "llama";
    model.parameters = 134'515'008;
    model.fileBytes = 97'000'000;
    model.config.emplace();
    model.config->context = 8192;
    EXPECT_EQ(modelLine(model), QStringLiteral("Llama · 135 M · context 8,192 · 97 MB"));
}

TEST(TrainWords, TheMethodInALine)
{
    config::RunSpec spec;
    EXPECT_EQ(methodLine(spec), QStringLiteral("SFT · LoRA · rank 16"));
    spec.stage = config::Stage::Dpo;
    spec.method.initFrom = "adapter";
    EXPECT_EQ(methodLine(spec), QStringLiteral("DPO · LoRA")) << "the rank is that of the adapter";
}

TEST(TrainWords, TheStart)
{
    EXPECT_EQ(startLine({}), QStringLiteral("Start LoRA run"));
}

TEST(TrainWords, WhatBelongsToTheAdapterIsOnePartOfTheMemory)
{
    EXPECT_EQ(memoryGroupName("optimizer"), memoryGroupName("adapter"));
    EXPECT_EQ(memoryGroupName("weights"), memoryPartName("weights"));
    EXPECT_EQ(memoryPartName("something"), QStringLiteral("something"));
}

TEST(TrainWords, KindsOfRows)
{
    EXPECT_EQ(recordKindsText("preference"), QStringLiteral("preferences"));
    EXPECT_EQ(recordKindsText("new kind"), QStringLiteral("new kind"));
}

} // namespace
} // namespace luthier::ui
