#include "ui/base/icons.h"

#include <QFile>

#include "tests/ui/support/theme_guard.h"

namespace luthier::ui {

namespace {

// The colour of the strongest pixel.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor ink = Qt::transparent;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > ink.alpha())
                ink = pixel;
    return ink;
}

} // namespace

TEST(Icons, AllOfThemAreOutlinesOnTheSameGrid)
{
    EXPECT_GE(iconNames().size(), 30);
    for (const QString &name : iconNames()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        EXPECT_TRUE(svg.contains("viewBox=\"0 0 24 24\"")) << qPrintable(name);
        EXPECT_TRUE(svg.contains("stroke=\"#000\"")) << qPrintable(name);
        EXPECT_EQ(inkOf(iconPixmap(name, Qt::red, 24, 1)).rgb(), QColor(Qt::red).rgb()) << qPrintable(name);
    }
}

TEST(Icons, EveryFileIsInTheProgram)
{
    const QDir folder(QStringLiteral(LUTHIER_SOURCE_DIR "/resources/icons"));
    EXPECT_EQ(folder.entryList({QStringLiteral("*.svg")}, QDir::Files).size(), iconNames().size());
}

TEST(Icons, FollowTheTheme)
{
    ThemeGuard theme;
    const QIcon icon = themedIcon(QStringLiteral("home"));
    theme->setChoice(ThemeChoice::Light);
    EXPECT_EQ(inkOf(icon.pixmap(24)).rgb(), lightColors().text.rgb());
    theme->setChoice(ThemeChoice::Dark);
    EXPECT_EQ(inkOf(icon.pixmap(24)).rgb(), darkColors().text.rgb());
    EXPECT_EQ(inkOf(icon.pixmap(24, QIcon::Disabled)).rgb(), darkColors().disabled.rgb());
    EXPECT_EQ(inkOf(icon.pixmap(QSize(24, 24), QIcon::Normal, QIcon::On)).rgb(), darkColors().accent.rgb());
}

TEST(Icons, AreSharpOnDenseScreens)
{
    const QPixmap pixmap = iconPixmap(QStringLiteral("home"), Qt::black, 16, 2);
    EXPECT_EQ(pixmap.size(), QSize(32, 32));
    EXPECT_EQ(pixmap.devicePixelRatio(), 2);
}

} // namespace luthier::ui
