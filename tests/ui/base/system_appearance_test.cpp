#include "ui/base/system_appearance.h"

#include <QDBusVariant>
#include <QSignalSpy>

namespace luthier::ui {

namespace {

QPalette palette(const QColor &window, const QColor &text)
{
    QPalette colors;
    colors.setColor(QPalette::Window, window);
    colors.setColor(QPalette::WindowText, text);
    return colors;
}

// As the desktop says it.
void tell(SystemAppearance &appearance, const QString &key, uint value)
{
    ASSERT_TRUE(QMetaObject::invokeMethod(&appearance, "onSettingChanged", Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")),
                                          Q_ARG(QString, key), Q_ARG(QDBusVariant, QDBusVariant(value))));
}

} // namespace

TEST(SystemAppearance, IsAsThePaletteWhereNobodySaysMore)
{
    EXPECT_FALSE(SystemAppearance(palette(Qt::white, Qt::black)).isDark());
    EXPECT_TRUE(SystemAppearance(palette(Qt::black, Qt::white)).isDark());
}

TEST(SystemAppearance, FollowsTheDesktop)
{
    SystemAppearance appearance(palette(Qt::white, Qt::black));
    QSignalSpy spy(&appearance, &SystemAppearance::changed);
    tell(appearance, QStringLiteral("color-scheme"), 1);
    EXPECT_TRUE(appearance.isDark());
    tell(appearance, QStringLiteral("color-scheme"), 2);
    EXPECT_FALSE(appearance.isDark());
    EXPECT_EQ(spy.size(), 2);
}

TEST(SystemAppearance, ADesktopWithoutAnOpinionLeavesThePaletteToDecide)
{
    SystemAppearance appearance(palette(Qt::black, Qt::white));
    QSignalSpy spy(&appearance, &SystemAppearance::changed);
    tell(appearance, QStringLiteral("color-scheme"), 0);
    tell(appearance, QStringLiteral("accent-color"), 2);
    EXPECT_TRUE(appearance.isDark());
    EXPECT_EQ(spy.size(), 0);
}

} // namespace luthier::ui
