#include "ui/base/spark_line.h"

#include <limits>

namespace luthier::ui {

namespace {

QImage pictureOf(const std::vector<double> &values)
{
    QImage image(100, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    SparkLine::paint(painter, QRectF(2, 2, 96, 26), values);
    return image;
}

bool isEmpty(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) != 0)
                return false;
    return true;
}

} // namespace

TEST(SparkLine, FallsWhereTheValuesFall)
{
    const QImage image = pictureOf({2, 1});
    EXPECT_GT(qAlpha(image.pixel(2, 2)), 0);
    EXPECT_GT(qAlpha(image.pixel(97, 27)), 0);
    EXPECT_EQ(qAlpha(image.pixel(97, 2)), 0);
}

TEST(SparkLine, OfFewerThanTwoNumbersIsEmpty)
{
    EXPECT_TRUE(isEmpty(pictureOf({})));
    EXPECT_TRUE(isEmpty(pictureOf({1})));
    EXPECT_TRUE(isEmpty(pictureOf({1, std::numeric_limits<double>::quiet_NaN()})));
}

TEST(SparkLine, OfEqualNumbersIsALine)
{
    EXPECT_FALSE(isEmpty(pictureOf({1, 1, 1})));
}

TEST(SparkLine, IsToldInWords)
{
    SparkLine line;
    line.setValues({2.6, 1.42});
    EXPECT_EQ(line.accessibleName(), QStringLiteral("From 2.60 to 1.42"));
}

} // namespace luthier::ui
