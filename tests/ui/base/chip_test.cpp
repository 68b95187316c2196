#include "ui/base/chip.h"

#include "tests/ui/support/theme_guard.h"

namespace luthier::ui {

TEST(Chip, IsAsWideAsItsText)
{
    EXPECT_GT(Chip::sizeOf(QStringLiteral("waiting")).width(), Chip::sizeOf(QStringLiteral("ok")).width());
    const Chip chip(QStringLiteral("done"), ChipKind::Accent);
    EXPECT_EQ(chip.sizeHint(), Chip::sizeOf(QStringLiteral("done")));
}

TEST(Chip, WithoutTextIsHidden)
{
    QWidget window;
    Chip chip(QStringLiteral("done"), ChipKind::Accent, &window);
    chip.set({}, ChipKind::Neutral);
    EXPECT_TRUE(chip.isHidden());
    chip.set(QStringLiteral("draft"), ChipKind::Warning);
    EXPECT_FALSE(chip.isHidden());
    EXPECT_EQ(chip.accessibleName(), QStringLiteral("draft"));
}

TEST(Chip, GrowsWithTheFont)
{
    ThemeGuard theme;
    const QSize before = Chip::sizeOf(QStringLiteral("done"));
    QFont large = theme->font(TextStyle::Body);
    large.setPointSizeF(20);
    theme->setBaseFont(large);
    EXPECT_GT(Chip::sizeOf(QStringLiteral("done")).height(), before.height());
}

TEST(Chip, EveryKindHasItsBackground)
{
    QSet<QRgb> seen;
    for (const ChipKind kind : {ChipKind::Neutral, ChipKind::Accent, ChipKind::Warning, ChipKind::Error}) {
        Chip chip(QStringLiteral("state"), kind);
        chip.resize(chip.sizeHint());
        seen << chip.grab().toImage().pixel(chip.width() / 2, 1);
    }
    EXPECT_EQ(seen.size(), 4);
}

} // namespace luthier::ui
