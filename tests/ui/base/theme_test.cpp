#include "ui/base/theme.h"

#include <QFontInfo>
#include <QLabel>
#include <QSignalSpy>

#include "tests/ui/support/theme_guard.h"

namespace luthier::ui {

TEST(Theme, SwitchesWhileTheProgramRuns)
{
    ThemeGuard theme;
    QSignalSpy spy(&*theme.operator->(), &Theme::changed);
    theme->setChoice(ThemeChoice::Dark);
    EXPECT_TRUE(Theme::of().isDark());
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), darkColors().window);
    theme->setChoice(ThemeChoice::Light);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), lightColors().window);
    EXPECT_EQ(spy.size(), 2);
}

TEST(Theme, TextStylesStandInTheirProportions)
{
    const Theme &theme = Theme::of();
    const double body = theme.font(TextStyle::Body).pointSizeF();
    EXPECT_NEAR(theme.font(TextStyle::PageTitle).pointSizeF() / body, 20.0 / 13, 1e-6);
    EXPECT_NEAR(theme.font(TextStyle::Section).pointSizeF() / body, 15.0 / 13, 1e-6);
    EXPECT_NEAR(theme.font(TextStyle::Small).pointSizeF() / body, 12.0 / 13, 1e-6);
    EXPECT_NEAR(theme.font(TextStyle::Caption).pointSizeF() / body, 11.0 / 13, 1e-6);
    EXPECT_GT(theme.font(TextStyle::BodyStrong).weight(), theme.font(TextStyle::Body).weight());
}

TEST(Theme, MeasuresGrowWithTheFont)
{
    ThemeGuard theme;
    EXPECT_EQ(Theme::of().scaled(kControlHeight), kControlHeight);
    QFont large = theme->font(TextStyle::Body);
    large.setPointSizeF(16);
    theme->setBaseFont(large);
    EXPECT_EQ(Theme::of().scaled(kControlHeight), 51);
    EXPECT_NEAR(QApplication::font().pointSizeF(), 16, 0.1);
}

TEST(Theme, SmallFontsLeaveTheMeasuresAsTheyAre)
{
    ThemeGuard theme;
    QFont small = theme->font(TextStyle::Body);
    small.setPointSizeF(8);
    theme->setBaseFont(small);
    EXPECT_EQ(Theme::of().scaled(kControlHeight), kControlHeight);
}

TEST(Theme, DisabledTextIsFainter)
{
    EXPECT_EQ(QApplication::palette().color(QPalette::Disabled, QPalette::Text), Theme::of().colors().disabled);
}

} // namespace luthier::ui
