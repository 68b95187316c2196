#include "ui/pages/home_list.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

std::vector<HomeRow::Content> rows(std::size_t count)
{
    std::vector<HomeRow::Content> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i].key = rows[i].title = QString::number(i);
    return rows;
}

std::size_t shown(const HomeList &list)
{
    std::size_t count = 0;
    for (const HomeRow *row : list.findChildren<HomeRow *>())
        count += row->isHidden() ? 0 : 1;
    return count;
}

TEST(HomeList, IsHiddenWhileThereIsNothing)
{
    HomeList list;
    list.show({});
    EXPECT_TRUE(list.isHidden());
}

TEST(HomeList, ShowsAFew)
{
    HomeList list;
    list.show(rows(12));
    EXPECT_EQ(shown(list), HomeList::kMost);
    list.show(rows(2));
    EXPECT_EQ(shown(list), 2U);
}

} // namespace
} // namespace luthier::ui
