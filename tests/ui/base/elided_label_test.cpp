#include "ui/base/elided_label.h"

namespace luthier::ui {

TEST(ElidedLabel, IsCutOnlyWhereItDoesNotFit)
{
    ElidedLabel label(QStringLiteral("a sentence that is longer than its place"));
    label.resize(label.sizeHint());
    EXPECT_FALSE(label.isCut());
    label.resize(60, label.height());
    EXPECT_TRUE(label.isCut());
    EXPECT_EQ(label.text(), QStringLiteral("a sentence that is longer than its place"));
}

TEST(ElidedLabel, MayBecomeNarrow)
{
    const ElidedLabel label(QStringLiteral("a sentence that is longer than its place"));
    EXPECT_LT(label.minimumSizeHint().width(), label.sizeHint().width() / 2);
    EXPECT_EQ(label.minimumSizeHint().height(), label.sizeHint().height());
}

} // namespace luthier::ui
