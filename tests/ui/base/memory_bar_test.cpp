#include "ui/base/memory_bar.h"

#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

std::vector<MemoryBar::Part> parts()
{
    return {{QStringLiteral("weights"), 500}, {QStringLiteral("adapter"), 250}, {QStringLiteral("activations"), 250}};
}

QColor colorAt(MemoryBar &bar, double share)
{
    bar.resize(300, bar.heightForWidth(300));
    const QImage image = bar.grab().toImage();
    return image.pixelColor(static_cast<int>(share * image.width()), 4);
}

} // namespace

TEST(MemoryBar, PartsAreAsWideAsTheirShare)
{
    const Colors &c = Theme::of().colors();
    MemoryBar bar;
    bar.set(parts(), 2000);
    EXPECT_EQ(colorAt(bar, 0.1), c.curves[0]);
    EXPECT_EQ(colorAt(bar, 0.3), c.curves[1]);
    EXPECT_EQ(colorAt(bar, 0.45), c.curves[2]);
    EXPECT_EQ(colorAt(bar, 0.8), c.line);
}

TEST(MemoryBar, WhatHasNoPlaceIsRed)
{
    MemoryBar bar;
    bar.set(parts(), 600);
    EXPECT_EQ(colorAt(bar, 0.8), Theme::of().colors().error);
    EXPECT_EQ(colorAt(bar, 0.3), Theme::of().colors().curves[0]);
}

TEST(MemoryBar, TheLegendWraps)
{
    MemoryBar bar;
    bar.set(parts(), 2000);
    EXPECT_GT(bar.heightForWidth(100), bar.heightForWidth(600));
    EXPECT_TRUE(bar.hasHeightForWidth());
}

TEST(MemoryBar, IsToldInWords)
{
    MemoryBar bar;
    bar.set({{QStringLiteral("weights"), 540'000'000}}, 2'000'000'000);
    EXPECT_EQ(bar.accessibleName(), QStringLiteral("Memory of 2.00 GB"));
    EXPECT_EQ(bar.accessibleDescription(), QStringLiteral("weights: 540 MB"));
}

TEST(MemoryBar, OfNothingIsEmpty)
{
    MemoryBar bar;
    bar.set({}, 0);
    EXPECT_EQ(colorAt(bar, 0.5), Theme::of().colors().line);
}

} // namespace luthier::ui
