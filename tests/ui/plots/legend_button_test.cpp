#include "ui/plots/legend_button.h"

#include <QTest>

namespace luthier::ui {

TEST(LegendButton, IsTickedUntilItIsClicked)
{
    LegendButton button(QStringLiteral("train"), 0);
    button.resize(button.sizeHint());
    EXPECT_TRUE(button.isChecked());
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_FALSE(button.isChecked());
    QTest::keyClick(&button, Qt::Key_Space);
    EXPECT_TRUE(button.isChecked());
}

TEST(LegendButton, IsAsWideAsItsNameButMayBeNarrower)
{
    const LegendButton small(QStringLiteral("a"), 0);
    const LegendButton large(QStringLiteral("a run with quite a long name"), 0);
    EXPECT_GT(large.sizeHint().width(), small.sizeHint().width());
    EXPECT_LT(large.minimumSizeHint().width(), large.sizeHint().width());
}

} // namespace luthier::ui
