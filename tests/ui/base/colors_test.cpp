#include "ui/base/colors.h"

namespace luthier::ui {

TEST(Colors, ContrastIsThatOfTheGuidelines)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 1e-9);
    EXPECT_NEAR(contrast(QColor(0x777777), Qt::white), 4.48, 0.01);
}

TEST(Colors, EveryTextCanBeReadOnEveryBackground)
{
    for (const Colors *colors : {&lightColors(), &darkColors()})
        for (const TextPair &pair : textPairs(*colors))
            EXPECT_GE(contrast(pair.text, pair.background), 4.5) << qPrintable(pair.name);
}

TEST(Colors, CurvesStandOutOfTheSurface)
{
    for (const Colors *colors : {&lightColors(), &darkColors()})
        for (const QColor &curve : colors->curves)
            EXPECT_GE(contrast(curve, colors->surface), 2.9) << qPrintable(curve.name());
}

TEST(Colors, MixingGoesFromOneToTheOther)
{
    EXPECT_EQ(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
    EXPECT_EQ(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
    EXPECT_EQ(mixed(QColor(10, 20, 30), QColor(20, 40, 60), 0.5), QColor(15, 30, 45));
}

} // namespace luthier::ui
