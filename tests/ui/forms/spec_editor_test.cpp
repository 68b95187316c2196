#include "ui/forms/spec_editor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>

#include "tests/ui/forms/form_test_support.h"
#include "ui/base/label.h"

namespace luthier::ui {
namespace {

struct SpecEditors : testing::Test {
    SpecModel model;
    SpecEditor editor{model};
    QString content() const { return editor.text().toPlainText(); }
    void type(const char *json) { editor.text().setPlainText(text(json)); }
};

TEST_F(SpecEditors, ShowWhatDiffersFromTheDefaults)
{
    EXPECT_FALSE(content().contains(text("learning_rate")));
    EXPECT_TRUE(model.setOption("train.learning_rate", text("1e-3")));
    EXPECT_TRUE(content().contains(text("\"learning_rate\": 0.001")));
}

TEST_F(SpecEditors, ShowEveryValueOnRequest)
{
    editor.setComplete(true);
    EXPECT_TRUE(content().contains(text("\"learning_rate\": 0.0002")));
}

TEST_F(SpecEditors, AValidTextChangesTheSettingsAndStaysAsItWasTyped)
{
    const char *json = "{\"version\": 1,   \"method\": {\"rank\": 8}}";
    type(json);
    EXPECT_EQ(model.spec().method.rank, 8);
    EXPECT_EQ(content(), text(json));
    EXPECT_FALSE(editor.problem().isVisibleTo(&editor));
    model.history().undo();
    EXPECT_EQ(model.spec().method.rank, 16);
    EXPECT_NE(content(), text(json));
}

TEST_F(SpecEditors, ABrokenTextShowsThePlaceAndChangesNothing)
{
    EXPECT_TRUE(model.setOption("method.rank", text("8")));
    type("{\n  \"version\": 1,\n  \"method\": {\"rank\": }\n}");
    EXPECT_EQ(model.spec().method.rank, 8);
    EXPECT_TRUE(editor.problem().isVisibleTo(&editor));
    EXPECT_TRUE(editor.problem().text().startsWith(text("Line 3, column"))) << editor.problem().text().toStdString();
    EXPECT_FALSE(editor.text().extraSelections().isEmpty());
    EXPECT_FALSE(model.problems().empty());
}

TEST_F(SpecEditors, AnUnknownSettingNamesTheNearestAndItsPlace)
{
    type("{\n  \"version\": 1,\n  \"train\": {\n    \"learnin_rate\": 1\n  }\n}");
    EXPECT_TRUE(editor.problem().text().contains(text("Line 4, column 5"))) << editor.problem().text().toStdString();
    EXPECT_TRUE(editor.problem().text().contains(text("learning_rate")));
}

TEST_F(SpecEditors, TheFormHoldsAgainstABrokenText)
{
    type("{");
    EXPECT_TRUE(model.setOption("method.rank", text("4")));
    EXPECT_TRUE(content().contains(text("\"rank\": 4")));
    EXPECT_FALSE(editor.problem().isVisibleTo(&editor));
}

TEST_F(SpecEditors, ABrokenTextIsGivenUpWhenItIsPutAway)
{
    show(editor);
    type("{");
    editor.hide();
    EXPECT_FALSE(model.isUnread({}));
    EXPECT_TRUE(content().contains(text("version")));
}

TEST_F(SpecEditors, TheTextCanBeCopied)
{
    for (QPushButton *button : editor.findChildren<QPushButton *>())
        button->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), content());
}

} // namespace
} // namespace luthier::ui
