#include "ui/base/numbers.h"

#include "ui/base/theme.h"

namespace luthier::ui {

TEST(Numbers, EveryDigitIsAsWideAsTheOthers)
{
    const QFontMetrics metrics(Theme::of().font(TextStyle::Body));
    EXPECT_EQ(numberWidth(metrics, QStringLiteral("1,111")), numberWidth(metrics, QStringLiteral("8,888")));
    EXPECT_GT(numberWidth(metrics, QStringLiteral("10")), numberWidth(metrics, QStringLiteral("9")));
}

TEST(Numbers, EndAtTheRightEdge)
{
    QImage image(100, 30, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(Theme::of().font(TextStyle::Body));
    paintNumber(painter, QRect(0, 0, 80, 30), QStringLiteral("42"));
    painter.end();
    int last = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) != 0)
                last = std::max(last, x);
    EXPECT_GT(last, 74);
    EXPECT_LE(last, 80);
}

} // namespace luthier::ui
