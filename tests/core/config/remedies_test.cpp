#include "core/config/remedies.h"

#include <gmock/gmock.h>

namespace luthier::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RunSpec validSpec()
{
    RunSpec spec;
    spec.model.path = "model";
    spec.dataset.id = "rows";
    return spec;
}

TEST(Remedies, OptionsAreFoundWhereAMessageNamesThem)
{
    EXPECT_THAT(namedOptions("Raise the length (train.max_length), or cut such rows (train.too_long). Or (train.max_length)."),
                ElementsAre("train.max_length", "train.too_long"));
}

TEST(Remedies, OtherParenthesesNameNothing)
{
    EXPECT_THAT(namedOptions("Rows (seven of them) are long (see above"), IsEmpty());
}

TEST(Remedies, AreTheOtherChoicesOfANamedOption)
{
    EXPECT_THAT(remedies(validSpec(), "Choose what happens (train.too_long)."),
                ElementsAre(SettingChange{"train.too_long", "drop"}, SettingChange{"train.too_long", "cut"},
                            SettingChange{"train.too_long", "split"}));
}

TEST(Remedies, ThatCannotBeForThisSpecAreLeftOut)
{
    RunSpec spec = validSpec();
    spec.stage = Stage::Dpo; // pairs cannot be split
    EXPECT_THAT(remedies(spec, "Choose what happens (train.too_long)."),
                ElementsAre(SettingChange{"train.too_long", "drop"}, SettingChange{"train.too_long", "cut"}));
}

TEST(Remedies, NumbersHaveNone)
{
    EXPECT_THAT(remedies(validSpec(), "Raise the maximum length (train.max_length)."), IsEmpty());
}

} // namespace
} // namespace luthier::config
