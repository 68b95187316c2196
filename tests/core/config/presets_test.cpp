#include "core/config/presets.h"

#include <gtest/gtest.h>

#include "core/config/option_list.h"
#include "core/config/validate.h"

namespace luthier::config {
namespace {

RunSpec specOf(Stage stage)
{
    RunSpec spec;
    spec.model.path = "model";
    spec.dataset.id = "rows";
    spec.stage = stage;
    return spec;
}

constexpr Stage kStages[] = {Stage::Sft, Stage::Dpo};

TEST(Presets, EveryValueIsOneThatItsOptionTakes)
{
    for (const Stage stage : kStages)
        for (const PresetInfo &info : presets())
            for (const PresetValue &value : presetValues(info.preset, stage)) {
                RunSpec spec;
                EXPECT_TRUE(setOption(spec, value.key, value.text)) << value.key;
            }
}

TEST(Presets, StandardForExamplesIsTheDefaults)
{
    RunSpec spec;
    applyPreset(spec, Preset::Standard);
    EXPECT_EQ(spec, RunSpec());
}

TEST(Presets, AreRecognisedInEveryStage)
{
    for (const Stage stage : kStages)
        for (const PresetInfo &info : presets()) {
            RunSpec spec = specOf(stage);
            applyPreset(spec, info.preset);
            EXPECT_EQ(presetOf(spec), info.preset);
            EXPECT_TRUE(validate(spec).empty());
        }
}

TEST(Presets, LeaveOtherSettingsAlone)
{
    RunSpec spec = specOf(Stage::Sft);
    spec.name = "mine";
    spec.train.batchSize = 4;
    applyPreset(spec, Preset::Thorough);
    EXPECT_EQ(spec.name, "mine");
    EXPECT_EQ(spec.train.batchSize, 4);
    EXPECT_EQ(presetOf(spec), Preset::Thorough);
}

TEST(Presets, TakeBackALimitOfSteps)
{
    RunSpec spec = specOf(Stage::Sft);
    spec.train.maxSteps = 7;
    EXPECT_EQ(presetOf(spec), std::nullopt);
    applyPreset(spec, Preset::Quick);
    EXPECT_EQ(spec.train.maxSteps, 0);
}

TEST(Presets, ThoroughTakesLongerThanStandardAndStandardLongerThanQuick)
{
    for (const Stage stage : kStages) {
        double epochs = 0;
        for (const PresetInfo &info : presets()) {
            RunSpec spec = specOf(stage);
            applyPreset(spec, info.preset);
            EXPECT_GT(spec.train.numEpochs, epochs);
            epochs = spec.train.numEpochs;
        }
    }
}

TEST(Presets, ASpecThatFollowsOneFollowsItInAnotherStage)
{
    RunSpec spec = specOf(Stage::Sft);
    changeStage(spec, Stage::Dpo);
    EXPECT_EQ(presetOf(spec), Preset::Standard);
    EXPECT_DOUBLE_EQ(spec.train.learningRate, 2e-5);
    changeStage(spec, Stage::Sft);
    EXPECT_EQ(spec, specOf(Stage::Sft));
}

TEST(Presets, ALearningRateOfAPresetBecomesTheOneOfTheNewStage)
{
    RunSpec spec = specOf(Stage::Sft);
    spec.train.numEpochs = 7;
    changeStage(spec, Stage::Dpo);
    EXPECT_DOUBLE_EQ(spec.train.learningRate, 2e-5);
    EXPECT_DOUBLE_EQ(spec.train.numEpochs, 7);
}

TEST(Presets, SettingsOfTheirOwnStayInAnotherStage)
{
    RunSpec spec = specOf(Stage::Sft);
    spec.train.learningRate = 3e-4;
    changeStage(spec, Stage::Dpo);
    EXPECT_DOUBLE_EQ(spec.train.learningRate, 3e-4);
}

TEST(Presets, AreFoundByName)
{
    EXPECT_EQ(presetFromName("thorough"), Preset::Thorough);
    EXPECT_EQ(presetFromName("Thorough"), std::nullopt);
}

TEST(Presets, AreDescribedWithTheirValuesByStage)
{
    const Json json = presetsToJson();
    ASSERT_EQ(json.size(), 3U);
    EXPECT_EQ(json[0]["name"], "quick");
    EXPECT_EQ(json[0]["values"]["sft"]["train.num_epochs"], 1);
    EXPECT_DOUBLE_EQ(json[1]["values"]["dpo"]["train.learning_rate"].get<double>(), 2e-5);
}

} // namespace
} // namespace luthier::config
