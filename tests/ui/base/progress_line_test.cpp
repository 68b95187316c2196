#include "ui/base/progress_line.h"

#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

int accentColumns(ProgressLine &line)
{
    line.resize(100, 4);
    const QImage image = line.grab().toImage();
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, image.height() / 2) == Theme::of().colors().accent ? 1 : 0;
    return count;
}

} // namespace

TEST(ProgressLine, IsAsLongAsItsShare)
{
    ProgressLine line;
    line.setShare(0.5);
    EXPECT_NEAR(accentColumns(line), 50, 3);
    line.setShare(7);
    EXPECT_EQ(line.value(), line.maximum());
    line.setShare(-1);
    EXPECT_EQ(line.value(), line.minimum());
}

TEST(ProgressLine, CanBeBusy)
{
    ProgressLine line;
    line.setBusy();
    EXPECT_TRUE(line.isBusy());
    line.setShare(0.1);
    EXPECT_FALSE(line.isBusy());
}

TEST(ProgressLine, IsThin)
{
    EXPECT_EQ(ProgressLine().sizeHint().height(), 4);
}

} // namespace luthier::ui
