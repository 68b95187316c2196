#include "ui/pages/train_settings_step.h"

#include <QLineEdit>

#include "tests/ui/pages/train_test_support.h"
#include "ui/forms/option_field.h"
#include "ui/forms/option_form.h"
#include "ui/forms/spec_editor.h"
#include "ui/forms/spec_form.h"

namespace luthier::ui {
namespace {

class TrainSettingsSteps : public TrainTest {
protected:
    SpecModel spec;
};

TEST_F(TrainSettingsSteps, TheTextStandsBesideTheFormOnRequest)
{
    TrainSettingsStep step(spec, settings);
    EXPECT_FALSE(step.text().isVisibleTo(&step));
    step.showText(true);
    EXPECT_TRUE(step.text().isVisibleTo(&step));
}

TEST_F(TrainSettingsSteps, StaysAsItWasLeft)
{
    {
        TrainSettingsStep step(spec, settings);
        step.showText(true);
        step.form().setUnfolded(true);
    }
    const TrainSettingsStep again(spec, settings);
    EXPECT_TRUE(again.isTextShown());
    EXPECT_TRUE(again.form().isUnfolded());
}

TEST_F(TrainSettingsSteps, TheNameSaysWhatHoldsWithoutOne)
{
    TrainSettingsStep step(spec, settings);
    step.setNameHint(QStringLiteral("rows on model"));
    EXPECT_EQ(step.form().simple().field("name")->findChild<QLineEdit *>()->placeholderText(), QStringLiteral("rows on model"));
}

TEST_F(TrainSettingsSteps, AnOptionIsRevealedWithTheFocus)
{
    TrainSettingsStep step(spec, settings);
    EXPECT_NE(step.reveal("train.seed"), nullptr);
    EXPECT_TRUE(step.form().isUnfolded());
    EXPECT_EQ(step.reveal("stage"), nullptr) << "that is chosen in another step";
}

} // namespace
} // namespace luthier::ui
