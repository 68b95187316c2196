#include "ui/forms/option_words.h"

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

TEST(OptionWords, LabelsAndTerms)
{
    EXPECT_EQ(optionLabel("train.num_epochs"), text("Passes over the data"));
    EXPECT_EQ(choiceLabel("stage", "dpo"), text("Preferences"));
    EXPECT_EQ(choiceTerm("stage", "dpo"), text("DPO"));
    EXPECT_EQ(choiceTerm("train.too_long", "cut"), text("Cut the end off")) << "it has no term";
    EXPECT_EQ(optionLabel("train.no_such"), text("train.no_such"));
}

TEST(OptionWords, ValuesAsTheFormShowsThem)
{
    EXPECT_EQ(settingText("train.max_length", "1024"), text("1,024 tokens"));
    EXPECT_EQ(settingText("train.learning_rate", "2e-05"), text("0.00002"));
    EXPECT_EQ(settingText("train.optimizer", "sgd"), text("SGD"));
    EXPECT_EQ(settingText("name", "mine"), text("mine"));
}

TEST(OptionWords, KeysInASentenceBecomeLabels)
{
    EXPECT_EQ(withLabels(text("Remove train.warmup_steps or train.warmup_ratio.")), text("Remove “Warm-up” or “Warm-up as a share”."));
}

TEST(OptionWords, NamesInParenthesesCanBeLeftOut)
{
    EXPECT_EQ(withoutOptionNames(text("Cut such rows (train.too_long). Or (not).")), text("Cut such rows. Or (not)."));
}

} // namespace
} // namespace luthier::ui
