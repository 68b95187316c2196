#include "ui/pages/run_sections.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/stat_tile.h"
#include "ui/base/table.h"
#include "ui/pages/run_curves.h"
#include "ui/pages/run_metrics.h"
#include "ui/plots/plot_panel.h"

namespace luthier::ui {
namespace {

class RunSectionsTest : public RunsTest {
protected:
    void open(const RunDetails &shown)
    {
        sections = std::make_unique<RunSections>(shown, background, runs, settings);
        sections->resize(1000, 700);
        sections->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(sections.get()));
        tabs = sections->findChild<QTabBar *>();
        stack = sections->findChild<QStackedWidget *>();
    }
    void openFinished()
    {
        train("first");
        ASSERT_TRUE(load());
        run = details("first");
        open(*run);
    }
    void clickTab(int section) { QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(section).center()); }
    bool isLogRead() const { return !sections->log().isEmpty(); }

    std::unique_ptr<RunDetails> run;
    std::unique_ptr<RunSections> sections;
    QTabBar *tabs = nullptr;
    QStackedWidget *stack = nullptr;
};

TEST_F(RunSectionsTest, TheCurvesComeFirst)
{
    openFinished();
    EXPECT_TRUE(sections->findChild<RunCurves *>()->isVisible());
    EXPECT_EQ(tabs->currentIndex(), RunSections::Curves);
}

TEST_F(RunSectionsTest, ATabShowsItsSection)
{
    openFinished();
    clickTab(RunSections::Metrics);
    EXPECT_TRUE(sections->findChild<RunMetrics *>()->isVisible());
    EXPECT_FALSE(sections->findChild<RunCurves *>()->isVisible());
    clickTab(RunSections::Log);
    EXPECT_TRUE(sections->findChild<Table *>()->isVisible());
}

TEST_F(RunSectionsTest, TheSectionIsKept)
{
    openFinished();
    clickTab(RunSections::Settings);
    open(*run);
    EXPECT_EQ(tabs->currentIndex(), RunSections::Settings);
    EXPECT_EQ(stack->currentIndex(), RunSections::Settings);
}

TEST_F(RunSectionsTest, AKeptSectionThatDoesNotExistIsTheFirst)
{
    settings.setSelection(QStringLiteral("run_section"), QStringLiteral("17"));
    openFinished();
    EXPECT_EQ(tabs->currentIndex(), RunSections::Curves);
    EXPECT_EQ(stack->currentIndex(), RunSections::Curves);
}

TEST_F(RunSectionsTest, PointsArriveWhileItTrains)
{
    run = begin("live", {step(1, 2.0)}, {step(2, 1.5)});
    open(*run);
    const LossPlot &plot = sections->findChild<PlotPanel *>()->plot();
    ASSERT_EQ(plot.csv(), "step,training,evaluation\r\n1,2,\r\n");
    goOn();
    EXPECT_TRUE(waitUntil([&] { return plot.csv() == "step,training,evaluation\r\n1,2,\r\n2,1.5,\r\n"; })) << plot.csv();
}

TEST_F(RunSectionsTest, NumbersArriveWhileItTrains)
{
    run = begin("live", {step(1, 2.0)}, {step(2, 1.5)});
    open(*run);
    goOn();
    const StatTile *loss = sections->findChild<StatTile *>();
    EXPECT_TRUE(waitUntil([&] { return loss->accessibleName() == QStringLiteral("Loss: 1.50 ↓ 0.50"); }))
        << loss->accessibleName().toStdString();
}

TEST_F(RunSectionsTest, TheLogIsReadOnWhenSomethingWasTold)
{
    openFinished();
    ASSERT_TRUE(waitUntil([&] { return isLogRead(); }));
    FileWriter journal = *FileWriter::open(run->view().folder / "events.jsonl", FileWriter::Mode::Append);
    const run::Event event{9, run::ErrorEvent{{ErrorCode::DiskFull, "There is no space left.", "", ""}}};
    ASSERT_TRUE(journal.write(dumpJson(toJson(event)) + "\n"));
    ASSERT_TRUE(journal.flush());
    run->reload();
    EXPECT_TRUE(waitUntil([&] { return sections->log().contains(QStringLiteral("There is no space left.")); }));
}

TEST_F(RunSectionsTest, TheLogIsCopied)
{
    openFinished();
    ASSERT_TRUE(waitUntil([&] { return isLogRead(); }));
    clickTab(RunSections::Log);
    auto *log = sections->findChild<Table *>();
    log->setFocus();
    QTest::keyClick(log, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), sections->log());
}

TEST_F(RunSectionsTest, TheNameIsReadyToBeWrittenOver)
{
    openFinished();
    sections->editName();
    EXPECT_EQ(tabs->currentIndex(), RunSections::Notes);
    const auto *name = qobject_cast<QLineEdit *>(sections->focusWidget());
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(name->selectedText(), QStringLiteral("first"));
}

TEST_F(RunSectionsTest, APictureThatCannotBeSavedIsTold)
{
    openFinished();
    QSignalSpy failed(sections.get(), &RunSections::failed);
    emit sections->findChild<PlotPanel *>()->saveAsked(toQt(workspace() / "missing/curves.csv"), QByteArrayLiteral("step"));
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(RunSectionsTest, TabsFollowTheLanguage)
{
    openFinished();
    ASSERT_EQ(tabs->tabText(RunSections::Log), QStringLiteral("Log"));
    const ChineseWindow chinese;
    EXPECT_NE(tabs->tabText(RunSections::Log), QStringLiteral("Log"));
    EXPECT_EQ(tabs->tabText(RunSections::Log), RunSections::tr("Log"));
}

} // namespace
} // namespace luthier::ui
