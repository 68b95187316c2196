#include "ui/pages/runs_page.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/empty_state.h"
#include "ui/base/toast.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

class RunsPageTest : public RunsTest {
protected:
    void open()
    {
        page = std::make_unique<RunsPage>(background, host, center, runs, settings);
        page->resize(1080, 760);
        page->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(page.get()));
        EXPECT_TRUE(waitUntil([this] { return runs.isLoaded(); }));
        table = page->findChild<RunsTable *>();
    }
    QPoint middleOf(int row, int column) { return table->visualRect(table->model()->index(row, column)).center(); }
    void click(int row, int column = RunsTableModel::Name, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, middleOf(row, column));
    }

    std::unique_ptr<RunsPage> page;
    RunsTable *table = nullptr;
};

TEST_F(RunsPageTest, WithoutRunsItSaysWhatRunsAre)
{
    open();
    QSignalSpy asked(page.get(), &RunsPage::newRun);
    EmptyState *shown = nullptr;
    EXPECT_TRUE(waitUntil([&] {
        for (EmptyState *state : page->findChildren<EmptyState *>())
            shown = state->isVisible() ? state : shown;
        return shown != nullptr;
    }));
    QTest::mouseClick(shown->findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(RunsPageTest, ADoubleClickOpensARun)
{
    train("first");
    open();
    QSignalSpy opened(page.get(), &RunsPage::openRun);
    click(0);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, middleOf(0, RunsTableModel::Name));
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("first"));
}

TEST_F(RunsPageTest, EnterOpensTheChosenRun)
{
    train("first");
    open();
    QSignalSpy opened(page.get(), &RunsPage::openRun);
    click(0);
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(opened.size(), 1);
}

TEST_F(RunsPageTest, TwoChosenRunsCanBeCompared)
{
    train("first");
    train("second");
    open();
    ASSERT_EQ(table->model()->rowCount(), 2);
    QSignalSpy compared(page.get(), &RunsPage::compareRuns);
    click(0);
    click(1, RunsTableModel::Name, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_M, Qt::ControlModifier);
    ASSERT_EQ(compared.size(), 1);
    EXPECT_EQ(compared[0][0].toStringList().size(), 2);
}

TEST_F(RunsPageTest, F2RenamesTheChosenRun)
{
    train("first");
    open();
    click(0);
    QTest::keyClick(table, Qt::Key_F2);
    EXPECT_NE(table->viewport()->findChild<QLineEdit *>(), nullptr);
}

TEST_F(RunsPageTest, DeleteCanBeUndone)
{
    train("first");
    open();
    click(0);
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return runs.rowCount() == 0; }));
    EXPECT_FALSE(fs::exists(workspace() / "runs/first"));
    auto *toast = page->findChild<Toast *>();
    EXPECT_TRUE(waitUntil([&] { return toast->isVisible(); }));
    QTest::mouseClick(toast->findChild<QPushButton *>(), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return runs.rowCount() == 1; }));
    EXPECT_TRUE(fs::exists(workspace() / "runs/first/run.json"));
}

TEST_F(RunsPageTest, ControlZPutsBackWhatWasDeletedOneAfterTheOther)
{
    train("first");
    train("second");
    train("third");
    open();
    for (int left = 2; left > 0; --left) {
        click(0);
        QTest::keyClick(table, Qt::Key_Delete);
        EXPECT_TRUE(waitUntil([&] { return runs.rowCount() == left && background.isIdle(); }));
    }
    page->findChild<Toast *>()->hide(); // its time is over
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return runs.rowCount() == 2 && background.isIdle(); }));
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return runs.rowCount() == 3; }));
}

TEST_F(RunsPageTest, SearchLeavesWhatFits)
{
    train("first");
    train("second");
    open();
    page->find();
    QTest::keyClicks(page->focusWidget(), QStringLiteral("sec"));
    EXPECT_EQ(table->model()->rowCount(), 1);
    QTest::keyClicks(page->focusWidget(), QStringLiteral("x"));
    EXPECT_EQ(table->model()->rowCount(), 0);
    EXPECT_FALSE(table->isVisible());
}

TEST_F(RunsPageTest, WhatIsChosenIsKeptWhenTheWindowCloses)
{
    train("first");
    open();
    click(0);
    page->saveState();
    EXPECT_EQ(settings.selection(QStringLiteral("runs")), QStringLiteral("first"));
}

} // namespace
} // namespace luthier::ui
