#include "ui/forms/tile_row.h"

#include "tests/ui/forms/form_test_support.h"
#include "ui/base/option_tile.h"

namespace luthier::ui {
namespace {

struct TileRows : testing::Test {
    TileRow row;
    std::vector<OptionTile *> tiles;
    void add(int count)
    {
        for (int i = 0; i < count; ++i) {
            tiles.push_back(new OptionTile(&row));
            row.add(tiles.back());
        }
    }
    void showAt(int width)
    {
        show(row, width, 400);
        QTest::qWait(1);
    }
};

TEST_F(TileRows, StandSideBySideWhereThereIsRoom)
{
    add(3);
    showAt(800);
    EXPECT_EQ(tiles[0]->y(), tiles[2]->y());
    EXPECT_NEAR(tiles[0]->width(), tiles[1]->width(), 1);
}

TEST_F(TileRows, WrapWhereThereIsNot)
{
    add(3);
    showAt(360);
    EXPECT_EQ(tiles[0]->y(), tiles[1]->y());
    EXPECT_GT(tiles[2]->y(), tiles[0]->y());
}

TEST_F(TileRows, ASingleTileIsAsWideAsOneOfTheLeastColumns)
{
    add(1);
    row.setLeastColumns(2);
    showAt(800);
    EXPECT_EQ(tiles[0]->width(), (800 - 12) / 2);
}

} // namespace
} // namespace luthier::ui
