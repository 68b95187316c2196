#include "core/config/option_scope.h"

#include <gtest/gtest.h>

#include "core/config/option_list.h"

namespace luthier::config {
namespace {

TEST(OptionScope, PreferenceSettingsMatterOnlyWhenLearningFromPreferences)
{
    RunSpec spec;
    EXPECT_FALSE(optionMatters(spec, "preference.beta"));
    spec.stage = Stage::Dpo;
    EXPECT_TRUE(optionMatters(spec, "preference.beta"));
}

TEST(OptionScope, TheMemoriesOfAdamMatterOnlyToIt)
{
    RunSpec spec;
    EXPECT_TRUE(optionMatters(spec, "train.beta2"));
    spec.train.optimizer = OptimizerType::Sgd;
    EXPECT_FALSE(optionMatters(spec, "train.beta2"));
    EXPECT_TRUE(optionMatters(spec, "train.weight_decay"));
}

TEST(OptionScope, PassesDoNotMatterWhereStepsAreCounted)
{
    RunSpec spec;
    spec.train.maxSteps = 10;
    EXPECT_FALSE(optionMatters(spec, "train.num_epochs"));
    EXPECT_TRUE(optionMatters(spec, "train.max_steps"));
}

TEST(OptionScope, AStartingAdapterBringsItsSizeAlong)
{
    RunSpec spec;
    spec.method.initFrom = "adapter";
    EXPECT_FALSE(optionMatters(spec, "method.rank"));
    EXPECT_TRUE(optionMatters(spec, "method.dropout"));
}

TEST(OptionScope, MostOptionsMatterAlways)
{
    int matter = 0;
    for (const OptionInfo &option : optionList())
        matter += optionMatters(RunSpec(), option.key) ? 1 : 0;
    EXPECT_GE(matter, 25);
}

} // namespace
} // namespace luthier::config
