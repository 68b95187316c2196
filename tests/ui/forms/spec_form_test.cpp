#include "ui/forms/spec_form.h"

#include <QPushButton>

#include "tests/ui/forms/form_test_support.h"
#include "ui/forms/option_field.h"
#include "ui/forms/option_form.h"

namespace luthier::ui {
namespace {

struct SpecForms : testing::Test {
    SpecModel model;
    SpecForm form{model, {"model.path", "stage"}};
    QPushButton &fold()
    {
        for (QPushButton *button : form.findChildren<QPushButton *>())
            if (button->text().startsWith(text("Advanced")))
                return *button;
        throw std::logic_error("no such button");
    }
};

TEST_F(SpecForms, ShowTheSimpleOptionsAndFoldTheOthers)
{
    EXPECT_NE(form.simple().field("train.num_epochs"), nullptr);
    EXPECT_EQ(form.simple().field("train.beta1"), nullptr);
    EXPECT_FALSE(form.isUnfolded());
    EXPECT_EQ(form.findChildren<OptionForm *>().size(), 1) << "the others are made when they are asked for";
}

TEST_F(SpecForms, LeaveOutWhatIsChosenElsewhere)
{
    EXPECT_EQ(form.reveal("model.path"), nullptr);
    EXPECT_EQ(form.reveal("version"), nullptr);
    EXPECT_EQ(form.reveal("no.such"), nullptr);
}

TEST_F(SpecForms, AClickUnfoldsTheOthersByTheirParts)
{
    fold().click();
    EXPECT_TRUE(form.isUnfolded());
    EXPECT_GT(form.findChildren<OptionForm *>().size(), 3);
    fold().click();
    EXPECT_FALSE(form.isUnfolded());
}

TEST_F(SpecForms, TheFoldCountsWhatIsChanged)
{
    EXPECT_EQ(fold().text(), text("Advanced"));
    EXPECT_TRUE(model.setOption("train.seed", text("7")));
    EXPECT_TRUE(model.setOption("train.num_epochs", text("7"))); // a simple one
    EXPECT_EQ(form.changedAdvanced(), 1);
    EXPECT_TRUE(fold().text().contains(QLatin1Char('1'))) << fold().text().toStdString();
}

TEST_F(SpecForms, AnOptionIsFoundWhereverItIs)
{
    EXPECT_NE(form.reveal("train.num_epochs"), nullptr);
    EXPECT_FALSE(form.isUnfolded());
    EXPECT_NE(form.reveal("train.seed"), nullptr);
    EXPECT_TRUE(form.isUnfolded());
}

} // namespace
} // namespace luthier::ui
