#include "ui/window/rail.h"

#include <QSignalSpy>

#include "tests/ui/window/window_test_support.h"
#include "ui/window/rail_item.h"

namespace luthier::ui {
namespace {

class RailTest : public WindowTest {
protected:
    RailTest()
    {
        rail.resize(rail.width(), 700);
        rail.show();
    }
    Rail rail{center, runs};
    QSignalSpy chosen{&rail, &Rail::chosen};
};

TEST_F(RailTest, AClickOpensThePage)
{
    QTest::mouseClick(rail.item(PageId::Train), Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<PageId>(), PageId::Train);
}

TEST_F(RailTest, OnePageIsMarked)
{
    rail.setCurrent(PageId::Data);
    rail.setCurrent(PageId::Runs);
    for (const PageId page : kPages)
        EXPECT_EQ(rail.item(page)->isChecked(), page == PageId::Runs);
}

TEST_F(RailTest, EveryEntryIsNamedForScreenReaders)
{
    for (const PageId page : kPages)
        EXPECT_FALSE(rail.item(page)->accessibleName().isEmpty());
}

} // namespace
} // namespace luthier::ui
