#include "ui/forms/preset_bar.h"

#include <QPushButton>

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

using config::Preset;

TEST(PresetBar, MarksThePresetThatTheSettingsFollow)
{
    SpecModel model;
    const PresetBar bar(model);
    EXPECT_TRUE(bar.button(Preset::Standard)->isChecked());
    EXPECT_TRUE(model.setOption("method.rank", text("9")));
    for (const config::PresetInfo &info : config::presets())
        EXPECT_FALSE(bar.button(info.preset)->isChecked());
}

TEST(PresetBar, AClickTakesItsSettings)
{
    SpecModel model;
    const PresetBar bar(model);
    bar.button(Preset::Quick)->click();
    EXPECT_EQ(model.preset(), Preset::Quick);
    EXPECT_TRUE(bar.button(Preset::Quick)->isChecked());
    bar.button(Preset::Quick)->click();
    EXPECT_TRUE(bar.button(Preset::Quick)->isChecked()) << "a second click changes nothing";
}

} // namespace
} // namespace luthier::ui
