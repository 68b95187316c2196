#include "ui/pages/home_row.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

TEST(HomeRow, IsHigherWithARemark)
{
    HomeRow plain;
    plain.set({QStringLiteral("a"), QStringLiteral("A"), {}, {}, {}, ChipKind::Neutral, {}});
    HomeRow remarked;
    remarked.set({QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("yesterday"), {}, {}, ChipKind::Neutral, {}});
    EXPECT_GT(remarked.sizeHint().height(), plain.sizeHint().height());
}

TEST(HomeRow, TellsWhatItOpens)
{
    HomeRow row;
    row.set({QStringLiteral("key"), QStringLiteral("Title"), {}, {}, {}, ChipKind::Neutral, {}});
    QSignalSpy chosen(&row, &HomeRow::chosen);
    QTest::mouseClick(&row, Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("key"));
}

TEST(HomeRow, ScreenReadersHearEverything)
{
    HomeRow row;
    row.set({QStringLiteral("key"),
             QStringLiteral("Title"),
             QStringLiteral("today"),
             {},
             QStringLiteral("done"),
             ChipKind::Good,
             QStringLiteral("1.42")});
    EXPECT_EQ(row.accessibleName(), QStringLiteral("Title"));
    EXPECT_EQ(row.accessibleDescription(), QStringLiteral("today, done, 1.42"));
}

} // namespace
} // namespace luthier::ui
