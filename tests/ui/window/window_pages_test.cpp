#include "ui/window/window_pages.h"

#include <QSignalSpy>

#include "tests/ui/window/window_test_support.h"
#include "ui/base/page.h"

namespace luthier::ui {
namespace {

class WindowPagesTest : public WindowTest {
protected:
    WindowPagesTest()
    {
        pages.resize(1100, 800);
        pages.show();
    }
    WindowPages pages{services()};
};

TEST_F(WindowPagesTest, AreMadeWhenTheyAreFirstOpened)
{
    pages.open(PageId::Home);
    EXPECT_EQ(pages.count(), 1);
    for (const PageId page : kPages)
        pages.open(page);
    EXPECT_EQ(pages.count(), static_cast<int>(kPages.size()));
    pages.open(PageId::Home);
    EXPECT_EQ(pages.count(), static_cast<int>(kPages.size()));
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, AreOpenedAgainWhereOneWas)
{
    pages.open(PageId::Models);
    const QString place = pages.place();
    pages.open(PageId::Home);
    pages.openPlace(place);
    EXPECT_EQ(pages.current(), PageId::Models);
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, ARunBelongsToRuns)
{
    train("legal");
    QSignalSpy opened(&pages, &WindowPages::opened);
    pages.openRun(QStringLiteral("legal"));
    EXPECT_EQ(opened[0][0].value<PageId>(), PageId::Runs);
    EXPECT_EQ(pages.place(), QStringLiteral("run:legal"));
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, TheSampleOpensReadyToTrain)
{
    settings.setModelFolders({toQt(test::fixture("parity/llama/model"))});
    pages.open(PageId::Home);
    pages.openSample();
    EXPECT_TRUE(waitUntil([&] { return pages.current() == PageId::Train; }));
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, WithoutAModelTheSampleAsksForOne)
{
    pages.open(PageId::Home);
    pages.openSample();
    EXPECT_TRUE(waitUntil([&] { return pages.current() == PageId::Models; }));
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, TheSampleGoesOnOnceAModelIsFound)
{
    pages.open(PageId::Home);
    pages.openSample();
    ASSERT_TRUE(waitUntil([&] { return pages.current() == PageId::Models; }));
    settings.setModelFolders({toQt(test::fixture("parity/llama/model"))});
    services().models.scan(settings.modelFolders());
    EXPECT_TRUE(waitUntil([&] { return pages.current() == PageId::Train; }));
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, AModelThatIsFoundLaterOpensNothingUnasked)
{
    pages.open(PageId::Home);
    pages.openSample();
    ASSERT_TRUE(waitUntil([&] { return pages.current() == PageId::Models; }));
    pages.open(PageId::Home);
    settings.setModelFolders({toQt(test::fixture("parity/llama/model"))});
    services().models.scan(settings.modelFolders());
    EXPECT_TRUE(settle());
    EXPECT_EQ(pages.current(), PageId::Home);
}

TEST_F(WindowPagesTest, ADroppedModelIsTrainedWith)
{
    pages.openFiles({toQt(test::fixture("parity/llama/model"))});
    EXPECT_EQ(pages.current(), PageId::Train);
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, DroppedDataGoesToTheDataPage)
{
    pages.openFiles({toQt(fs::path(LUTHIER_SOURCE_DIR) / "resources/samples/tasks.jsonl")});
    EXPECT_EQ(pages.current(), PageId::Data);
    EXPECT_TRUE(settle());
}

TEST_F(WindowPagesTest, APageHasTheFocusWithoutAClick)
{
    for (const PageId page : kPages) {
        pages.open(page);
        const QWidget *focus = pages.window()->focusWidget();
        EXPECT_TRUE(focus == pages.currentPage() || pages.currentPage()->isAncestorOf(focus)) << static_cast<int>(page);
    }
    EXPECT_TRUE(settle());
}

} // namespace
} // namespace luthier::ui
