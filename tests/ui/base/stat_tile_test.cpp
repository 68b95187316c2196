#include "ui/base/stat_tile.h"

namespace luthier::ui {

TEST(StatTile, IsReadAsOneSentence)
{
    StatTile tile(QStringLiteral("Loss"));
    tile.set(QStringLiteral("1.42"), QStringLiteral("best at step 60"));
    EXPECT_EQ(tile.accessibleName(), QStringLiteral("Loss: 1.42 best at step 60"));
    tile.setName(QStringLiteral("Evaluation"));
    tile.set(QStringLiteral("1.58"));
    EXPECT_EQ(tile.accessibleName(), QStringLiteral("Evaluation: 1.58"));
}

TEST(StatTile, ALongRemarkDoesNotMakeItWider)
{
    StatTile tile(QStringLiteral("Loss"));
    tile.set(QStringLiteral("1.42"), QStringLiteral("x"));
    const int before = tile.minimumSizeHint().width();
    tile.set(QStringLiteral("1.42"), QString(200, QLatin1Char('x')));
    EXPECT_LT(tile.minimumSizeHint().width(), before + 60);
}

} // namespace luthier::ui
