#include "ui/window/page_id.h"

#include <gtest/gtest.h>

#include "ui/base/icons.h"

namespace luthier::ui {
namespace {

TEST(PageId, EveryPageIsFoundAgainByItsName)
{
    for (const PageId page : kPages)
        EXPECT_EQ(pageFromName(pageName(page)), page);
}

TEST(PageId, AnUnknownNameIsHome)
{
    EXPECT_EQ(pageFromName(QStringLiteral("nowhere")), PageId::Home);
}

TEST(PageId, EveryPageHasItsIconAndItsTitle)
{
    for (const PageId page : kPages) {
        EXPECT_TRUE(iconNames().contains(pageIcon(page)));
        EXPECT_FALSE(pageTitle(page).isEmpty());
    }
}

TEST(PageId, KeysFollowTheOrderOfTheRail)
{
    EXPECT_EQ(pageShortcut(PageId::Home), QKeySequence(Qt::CTRL | Qt::Key_1));
    EXPECT_EQ(pageShortcut(PageId::Settings), QKeySequence(Qt::CTRL | Qt::Key_7));
}

} // namespace
} // namespace luthier::ui
