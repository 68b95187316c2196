#include "ui/forms/option_field.h"

#include <QCheckBox>
#include <QLineEdit>

#include "tests/ui/forms/form_test_support.h"
#include "ui/base/icon_button.h"
#include "ui/base/label.h"
#include "ui/forms/option_editor.h"

namespace luthier::ui {
namespace {

struct OptionFields : testing::Test {
    SpecModel model;
    OptionField field{model, optionOf("train.num_epochs")};
    QLineEdit &line() { return *field.findChild<QLineEdit *>(); }
    IconButton &reset() { return *field.findChild<IconButton *>(); }
    QStringList shownTexts()
    {
        QStringList texts;
        for (const Label *label : field.findChildren<Label *>())
            if (label->isVisibleTo(&field))
                texts << label->text();
        return texts;
    }
    void type(const char *typed)
    {
        line().selectAll();
        QTest::keyClicks(&line(), text(typed));
    }
};

TEST_F(OptionFields, TypingChangesTheSettings)
{
    type("5");
    EXPECT_DOUBLE_EQ(model.spec().train.numEpochs, 5);
}

TEST_F(OptionFields, FollowTheSettings)
{
    EXPECT_TRUE(model.setOption("train.num_epochs", text("7")));
    EXPECT_EQ(line().text(), text("7"));
}

TEST_F(OptionFields, AChangedOneSaysWhatTheDefaultWasAndWhy)
{
    EXPECT_TRUE(shownTexts().filter(text("Default")).isEmpty());
    type("5");
    const QStringList said = shownTexts().filter(text("Default: 3."));
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().contains(text("Three passes")));
}

TEST_F(OptionFields, AChangedOneGoesBackToTheDefault)
{
    EXPECT_FALSE(reset().isVisibleTo(&field));
    type("5");
    EXPECT_TRUE(reset().isVisibleTo(&field));
    reset().click();
    EXPECT_DOUBLE_EQ(model.spec().train.numEpochs, 3);
    EXPECT_FALSE(field.isChanged());
    model.history().undo();
    EXPECT_DOUBLE_EQ(model.spec().train.numEpochs, 5);
}

TEST_F(OptionFields, WhatCannotBeSaysSoBelowAndStaysToBeMended)
{
    type("0");
    EXPECT_EQ(shownTexts().filter(text("It must be a number above 0")).size(), 1);
    EXPECT_EQ(line().text(), text("0"));
    EXPECT_DOUBLE_EQ(model.spec().train.numEpochs, 3);
    type("1");
    EXPECT_TRUE(shownTexts().filter(text("It must be")).isEmpty());
}

TEST_F(OptionFields, ProblemsWithOtherOptionsNameThemByTheirLabels)
{
    OptionField ratio(model, optionOf("train.warmup_ratio"));
    EXPECT_TRUE(model.setOption("train.warmup_steps", text("5")));
    EXPECT_TRUE(model.setOption("train.warmup_ratio", text("0.1")));
    bool said = false;
    for (const Label *label : ratio.findChildren<Label *>())
        said |= label->text().contains(text("“Warm-up as a share”")) && label->isVisibleTo(&ratio);
    EXPECT_TRUE(said);
}

TEST_F(OptionFields, TheControlIsNamedForScreenReaders)
{
    QWidget *control = field.editor().focusProxy();
    EXPECT_EQ(control->accessibleName(), text("Passes over the data"));
    EXPECT_TRUE(control->accessibleDescription().contains(text("Three passes")));
}

TEST_F(OptionFields, UndoKeysInAFieldAreLeftToThePage)
{
    show(field);
    line().setFocus();
    type("5");
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QCoreApplication::sendEvent(&line(), &undo);
    EXPECT_FALSE(undo.isAccepted());
}

} // namespace
} // namespace luthier::ui
