#include "ui/base/label.h"

#include "tests/ui/support/theme_guard.h"

namespace luthier::ui {

TEST(Label, FollowsTheTheme)
{
    ThemeGuard theme;
    const Label label(QStringLiteral("Loss"), TextStyle::Small, Label::Tone::Muted);
    theme->setChoice(ThemeChoice::Dark);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), darkColors().muted);
    theme->setChoice(ThemeChoice::Light);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), lightColors().muted);
}

TEST(Label, TakesItsToneAndStyle)
{
    Label label(QStringLiteral("2.84"), TextStyle::PageTitle);
    label.setTone(Label::Tone::Warning);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), Theme::of().colors().warning);
    EXPECT_EQ(label.font().pointSizeF(), Theme::of().font(TextStyle::PageTitle).pointSizeF());
}

TEST(Label, ShowsMarkupInPeoplesDataAsItIs)
{
    const Label label(QStringLiteral("<b>bold</b>"));
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
}

} // namespace luthier::ui
