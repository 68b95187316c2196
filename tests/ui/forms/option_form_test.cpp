#include "ui/forms/option_form.h"

#include "tests/ui/forms/form_test_support.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/option_field.h"

namespace luthier::ui {
namespace {

std::vector<config::OptionInfo> all()
{
    return formOptions([](const config::OptionInfo &) { return true; });
}

TEST(OptionForm, IsMadeOfEveryDescriptor)
{
    SpecModel model;
    const OptionForm form(model, all());
    for (const config::OptionInfo &option : all()) {
        const OptionField *field = form.field(option.key);
        ASSERT_NE(field, nullptr) << option.key;
        EXPECT_FALSE(field->editor().focusProxy()->accessibleName().isEmpty() && field->editor().accessibleName().isEmpty()) << option.key;
    }
}

TEST(OptionForm, LeavesOutWhatHasOnlyOneValue)
{
    for (const config::OptionInfo &option : all())
        EXPECT_NE(option.key, "preference.loss");
}

TEST(OptionForm, TheRunItselfComesLast)
{
    EXPECT_FALSE(all().front().part.empty());
    EXPECT_TRUE(all().back().part.empty());
}

TEST(OptionForm, HidesWhatDoesNotMatterNow)
{
    SpecModel model;
    const OptionForm form(model, all());
    const OptionField *beta = form.field("preference.beta");
    EXPECT_FALSE(beta->isVisibleTo(&form));
    EXPECT_TRUE(model.setOption("stage", text("dpo")));
    EXPECT_TRUE(beta->isVisibleTo(&form));
}

TEST(OptionForm, ShowsWhatIsWrongEvenWhereItDoesNotMatter)
{
    SpecModel model;
    const OptionForm form(model, all());
    EXPECT_TRUE(model.setOption("dataset.version", text("3")));
    EXPECT_TRUE(model.setOption("dataset.path", text("rows.jsonl")));
    EXPECT_TRUE(form.field("dataset.version")->isVisibleTo(&form));
}

TEST(OptionForm, StandsInTwoColumnsWhereThereIsRoom)
{
    SpecModel model;
    OptionForm form(model, {optionOf("method.rank"), optionOf("train.num_epochs")});
    show(form, 800, 300);
    QTest::qWait(1);
    EXPECT_EQ(form.fields()[0]->y(), form.fields()[1]->y());
    form.resize(400, 500);
    QTest::qWait(1);
    EXPECT_LT(form.fields()[0]->y(), form.fields()[1]->y());
}

} // namespace
} // namespace luthier::ui
