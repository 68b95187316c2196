#include "ui/plots/read_out_box.h"

#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

ReadOut readOut(double x)
{
    return {x, QStringLiteral("step 52"), {{0, QStringLiteral("train"), QStringLiteral("1.5127"), QStringLiteral("smoothed 1.49"), 40}}};
}

// The columns in which something was painted.
QRect painted(const ReadOut &readOut)
{
    QImage image(400, 200, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintReadOut(painter, readOut, image.rect());
    painter.end();
    return QRegion(QBitmap::fromImage(image.createAlphaMask())).boundingRect();
}

} // namespace

TEST(ReadOutBox, StandsRightOfTheCursorAndLeftOfItAtTheEnd)
{
    EXPECT_GT(painted(readOut(20)).left(), 20);
    EXPECT_LT(painted(readOut(380)).right(), 380);
}

TEST(ReadOutBox, IsSpokenLineByLine)
{
    EXPECT_EQ(spokenText(readOut(0)), QStringLiteral("step 52, train 1.5127 smoothed 1.49"));
}

TEST(ReadOutBox, ColoursBeginAgainAfterTheLast)
{
    EXPECT_EQ(curveColor(8), curveColor(0));
    EXPECT_EQ(curveColor(1), Theme::of().colors().curves[1]);
}

} // namespace luthier::ui
