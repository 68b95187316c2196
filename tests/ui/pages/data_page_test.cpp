#include "ui/pages/data_page.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/pages/data_test_support.h"
#include "ui/base/empty_state.h"
#include "ui/base/toast.h"
#include "ui/pages/data_row_editor.h"
#include "ui/pages/data_row_table.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

class DataPageTest : public DataTest {
protected:
    void open()
    {
        page = std::make_unique<DataPage>(background, settings, datasets);
        page->resize(1104, 800);
        page->show();
        EXPECT_TRUE(waitUntil([&] { return datasets.isLoaded() && background.isIdle(); }));
        table = page->findChild<DataRowTable *>();
    }
    RowTableModel &model() const { return *static_cast<RowTableModel *>(table->model()); }
    DataTextEdit *lastText() const
    {
        const QList<DataTextEdit *> texts = page->findChild<DataRowEditor *>()->findChildren<DataTextEdit *>();
        return texts.isEmpty() ? nullptr : texts.last();
    }
    DatasetListModel datasets{background};
    std::unique_ptr<DataPage> page;
    DataRowTable *table = nullptr;
};

TEST_F(DataPageTest, WithoutDataItSaysWhatItIsFor)
{
    open();
    const QSignalSpy sample(page.get(), &DataPage::sampleWanted);
    auto *empty = page->findChild<EmptyState *>();
    EXPECT_TRUE(empty->isVisible());
    empty->findChildren<QPushButton *>().last()->click();
    EXPECT_EQ(sample.count(), 1);
}

TEST_F(DataPageTest, ShowsTheRowsAndTheFirstOfThemToBeWritten)
{
    makeLetters();
    open();
    EXPECT_TRUE(waitUntil([&] { return model().rowCount() == 3 && lastText() != nullptr; }));
    EXPECT_EQ(lastText()->toPlainText(), QStringLiteral("Yes, mostly."));
}

TEST_F(DataPageTest, ControlReturnMarksARowAsDoneAndGoesOn)
{
    const store::DatasetId letters = makeLetters();
    open();
    EXPECT_TRUE(waitUntil([&] { return lastText() != nullptr; }));
    page->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
    lastText()->setFocus();
    QTest::keyClick(lastText(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(table->currentIndex().row(), 1);
    settle();
    EXPECT_EQ(rows(letters).front().meta.status, store::RowStatus::Done);
}

TEST_F(DataPageTest, SearchesAllRows)
{
    makeLetters();
    open();
    page->find();
    settle();
    page->findChild<QLineEdit *>()->setText(QStringLiteral("landlord"));
    for (QLineEdit *line : page->findChildren<QLineEdit *>())
        if (line->placeholderText() == QStringLiteral("Search in all rows"))
            line->setText(QStringLiteral("landlord"));
    EXPECT_TRUE(waitUntil([&] { return model().rowCount() == 1; }));
}

TEST_F(DataPageTest, WhatWasWrittenBeforeACrashIsSavedAfterIt)
{
    const store::DatasetId letters = makeLetters();
    const Json draft = {{"dataset", letters}, {"row", rows(letters)[1].id}, {"record", data::toJson(conversation("Why?", "Half a wor"))}};
    settings.setDraft(QStringLiteral("data_row"), toQt(dumpJson(draft)));
    open();
    settle();
    EXPECT_EQ(answerOf(letters, 1), "Half a wor");
}

TEST_F(DataPageTest, ComesBackToTheDatasetAndTheRow)
{
    makeLetters();
    make("texts", {data::TextRecord{"a"}, data::TextRecord{"b"}});
    open();
    page->openDataset(QStringLiteral("texts"));
    EXPECT_TRUE(waitUntil([&] { return model().rowCount() == 2; }));
    settle();
    const store::RowId second = model().idAt(1);
    table->select(second);
    page->saveState();
    page.reset();
    open();
    EXPECT_TRUE(waitUntil([&] { return table->current() == second; }));
}

TEST_F(DataPageTest, WritesTheRowsIntoAFile)
{
    const store::DatasetId letters = makeLetters();
    open();
    const QSignalSpy exported(&datasets, &DatasetListModel::exported);
    page->exportRows(letters, QStringLiteral("messages"), toQt(workspace() / "out.jsonl"));
    EXPECT_TRUE(waitUntil([&] { return exported.count() == 1; }));
    EXPECT_TRUE(fs::exists(workspace() / "out.jsonl"));
}

TEST_F(DataPageTest, UndoTakesBackTypingAndThenWhatWasBeforeIt)
{
    const store::DatasetId letters = makeLetters();
    open();
    EXPECT_TRUE(waitUntil([&] { return lastText() != nullptr; }));
    page->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
    model().editor().setContent(model().idAt(0), conversation("Is an oral contract binding?", "Earlier."));
    EXPECT_TRUE(waitUntil([&] { return lastText()->toPlainText() == QStringLiteral("Earlier."); }));
    lastText()->setFocus();
    QTest::keyClicks(lastText(), QStringLiteral("Typed. "));
    QTest::keyClick(lastText(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return lastText()->toPlainText() == QStringLiteral("Earlier."); }));
    QTest::keyClick(lastText(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return lastText()->toPlainText() == QStringLiteral("Yes, mostly."); }));
    settle();
    EXPECT_EQ(answerOf(letters, 0), "Yes, mostly.");
}

TEST_F(DataPageTest, TypingCanBeUndoneBeforeItIsSaved)
{
    makeLetters();
    open();
    EXPECT_TRUE(waitUntil([&] { return lastText() != nullptr; }));
    page->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
    lastText()->setFocus();
    QTest::keyClicks(lastText(), QStringLiteral("Typed. "));
    QTest::keyClick(lastText(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return lastText()->toPlainText() == QStringLiteral("Yes, mostly."); }));
}

TEST_F(DataPageTest, RowsThatAnUndoTakesAwayAreTold)
{
    makeLetters();
    open();
    EXPECT_TRUE(waitUntil([&] { return model().rowCount() == 3; }));
    model().editor().duplicate({model().idAt(0)});
    EXPECT_TRUE(waitUntil([&] { return model().rowCount() == 4; }));
    for (QAction *action : page->QWidget::actions())
        if (action->shortcut() == QKeySequence(QKeySequence::Undo))
            action->trigger();
    auto *toast = page->findChild<Toast *>();
    EXPECT_TRUE(waitUntil([&] { return toast->isVisible(); }));
    toast->findChild<QPushButton *>()->click();
    EXPECT_TRUE(waitUntil([&] { return model().rowCount() == 4; }));
}

} // namespace
} // namespace luthier::ui
