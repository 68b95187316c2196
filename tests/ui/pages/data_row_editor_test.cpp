#include "ui/pages/data_row_editor.h"

#include <QToolButton>

#include "tests/ui/pages/data_test_support.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

class DataRowEditorTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        dataset = makeLetters();
        load(model, dataset);
        editor = std::make_unique<DataRowEditor>(model, settings);
        editor->resize(340, 700);
        editor->show();
    }
    DataTextEdit *answer() const
    {
        QList<DataTextEdit *> shown;
        for (DataTextEdit *text : editor->findChildren<DataTextEdit *>())
            if (text->isVisible())
                shown << text;
        return shown.isEmpty() ? nullptr : shown.last();
    }
    void showFirst()
    {
        editor->showRow(model.idAt(0), 1);
        EXPECT_TRUE(waitUntil([&] { return answer() != nullptr; }));
    }
    store::DatasetId dataset = 0;
    RowTableModel model{background};
    std::unique_ptr<DataRowEditor> editor;
};

TEST_F(DataRowEditorTest, WhatIsTypedIsSavedByItself)
{
    showFirst();
    answer()->selectAll();
    QTest::keyClicks(answer(), QStringLiteral("Yes, always."));
    EXPECT_EQ(editor->saver().state(), DataRowSaver::State::Unsaved);
    EXPECT_TRUE(waitUntil([&] { return editor->saver().state() == DataRowSaver::State::Saved; }));
    EXPECT_EQ(answerOf(dataset, 0), "Yes, always.");
}

TEST_F(DataRowEditorTest, AnotherRowSavesTheFirst)
{
    showFirst();
    answer()->selectAll();
    QTest::keyClicks(answer(), QStringLiteral("No."));
    editor->showRow(model.idAt(1), 2);
    EXPECT_TRUE(waitUntil([&] { return editor->saver().state() == DataRowSaver::State::Saved; }));
    EXPECT_EQ(answerOf(dataset, 0), "No.");
}

TEST_F(DataRowEditorTest, FollowsAnUndo)
{
    showFirst();
    model.editor().setContent(model.idAt(0), conversation("Is an oral contract binding?", "Changed."));
    EXPECT_TRUE(waitUntil([&] { return answer()->toPlainText() == QStringLiteral("Changed."); }));
    model.editor().undo();
    EXPECT_TRUE(waitUntil([&] { return answer()->toPlainText() == QStringLiteral("Yes, mostly."); }));
}

TEST_F(DataRowEditorTest, TheFormShowsTheSameRow)
{
    showFirst();
    for (QToolButton *button : editor->findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("Form"))
            button->click();
    EXPECT_TRUE(waitUntil([&] { return answer() != nullptr; }));
    EXPECT_EQ(answer()->toPlainText(), QStringLiteral("Yes, mostly."));
}

} // namespace
} // namespace luthier::ui
