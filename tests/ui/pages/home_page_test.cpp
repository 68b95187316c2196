#include "ui/pages/home_page.h"

#include <QSignalSpy>

#include "tests/ui/pages/runs_test_support.h"
#include "ui/pages/home_row.h"

namespace luthier::ui {
namespace {

class HomePageTest : public RunsTest {
protected:
    HomePageTest()
    {
        page.resize(1100, 800);
        page.show();
    }
    HomeRow *row(const QString &key) const
    {
        for (HomeRow *each : page.findChildren<HomeRow *>())
            if (each->isVisible() && each->key() == key)
                return each;
        return nullptr;
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : page.findChildren<QPushButton *>())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }
    DatasetListModel datasets{background};
    ModelListModel models{background};
    HomePage page{background, datasets, runs, models};
};

TEST_F(HomePageTest, EachWayToBeginLeadsSomewhere)
{
    QSignalSpy sample(&page, &HomePage::openSample);
    QSignalSpy data(&page, &HomePage::openMyData);
    QSignalSpy model(&page, &HomePage::chooseModel);
    for (const char *text : {"Open the sample", "Open my data", "Choose a model"})
        QTest::mouseClick(button(text), Qt::LeftButton);
    EXPECT_EQ(sample.count(), 1);
    EXPECT_EQ(data.count(), 1);
    EXPECT_EQ(model.count(), 1);
}

TEST_F(HomePageTest, ARecentRunIsOpenedByAClick)
{
    train("legal");
    QSignalSpy opened(&page, &HomePage::openRun);
    page.activated();
    ASSERT_TRUE(waitUntil([&] { return row(QStringLiteral("legal")) != nullptr; }));
    QTest::mouseClick(row(QStringLiteral("legal")), Qt::LeftButton);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("legal"));
}

TEST_F(HomePageTest, RecentDataIsOpenedByTheKeyboard)
{
    datasets.create(QStringLiteral("Questions"), QStringLiteral("conversation"));
    QSignalSpy opened(&page, &HomePage::openDataset);
    ASSERT_TRUE(waitUntil([&] { return row(QStringLiteral("Questions")) != nullptr; }));
    row(QStringLiteral("Questions"))->setFocus();
    QTest::keyClick(row(QStringLiteral("Questions")), Qt::Key_Space);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(HomePageTest, TheSampleWaitsWhileItIsMadeReady)
{
    page.setSampleBusy(true);
    EXPECT_FALSE(button("Open the sample")->isEnabled());
    page.setSampleBusy(false);
    EXPECT_TRUE(button("Open the sample")->isEnabled());
}

} // namespace
} // namespace luthier::ui
