#include "ui/base/format.h"

#include <limits>

#include <QDateTime>
#include <QLocale>

namespace luthier::ui {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

std::int64_t at(int day, int hour, int minute)
{
    return QDateTime(QDate(2024, 5, day), QTime(hour, minute)).toMSecsSinceEpoch();
}

} // namespace

TEST(Format, CountsCarryThousandsSeparators)
{
    EXPECT_EQ(countText(1240), text("1,240"));
}

TEST(Format, LargeCountsAreShort)
{
    EXPECT_EQ(shortCountText(8192), text("8,192"));
    EXPECT_EQ(shortCountText(134'515'008), text("135 M"));
    EXPECT_EQ(shortCountText(1'900'000), text("1.9 M"));
    EXPECT_EQ(shortCountText(1'711'000'000), text("1.7 B"));
    EXPECT_EQ(shortCountText(7'000'000'000), text("7 B"));
}

TEST(Format, ChineseCountsInTenThousands)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    EXPECT_EQ(shortCountText(1'900'000), text("190 万"));
    EXPECT_EQ(shortCountText(134'515'008), text("1.35 亿"));
    QLocale::setDefault(before);
}

TEST(Format, BytesCarryTheirUnit)
{
    EXPECT_EQ(bytesText(98'000'000), text("98 MB"));
    EXPECT_EQ(bytesText(1'400'000'000), text("1.40 GB"));
    EXPECT_EQ(bytesText(21'300'000'000), text("21.3 GB"));
}

TEST(Format, DurationsAreAsExactAsTheyNeedToBe)
{
    EXPECT_EQ(durationText(12.4), text("12 s"));
    EXPECT_EQ(durationText(235), text("4 min"));
    EXPECT_EQ(durationText(59.6), text("1 min"));
    EXPECT_EQ(durationText(7800), text("2 h 10 min"));
    EXPECT_EQ(durationText(kNaN), text("–"));
    EXPECT_EQ(durationText(-1), text("–"));
}

TEST(Format, SmallLossesHaveMoreDecimals)
{
    EXPECT_EQ(lossText(1.4249), text("1.42"));
    EXPECT_EQ(lossText(0.01234), text("0.0123"));
    EXPECT_EQ(lossText(kNaN), text("–"));
}

TEST(Format, ExactValuesHaveFiveDigits)
{
    EXPECT_EQ(exactText(1.51274), text("1.5127"));
    EXPECT_EQ(exactText(2.5), text("2.5"));
    EXPECT_EQ(exactText(kNaN), text("–"));
}

TEST(Format, SharesAreInPerCent)
{
    EXPECT_EQ(percentText(0.076, 1), text("7.6 %"));
    EXPECT_EQ(percentText(0.5), text("50 %"));
}

TEST(Format, TimesAreToldFromNow)
{
    const std::int64_t now = at(10, 15, 0);
    EXPECT_EQ(agoText(now - 20'000, now), text("just now"));
    EXPECT_EQ(agoText(at(10, 14, 55), now), text("5 min ago"));
    EXPECT_EQ(agoText(at(10, 9, 0), now), text("6 h ago"));
    EXPECT_EQ(agoText(at(9, 23, 0), now), text("yesterday"));
    EXPECT_EQ(agoText(at(2, 9, 0), now), QLocale().toString(QDate(2024, 5, 2), QLocale::ShortFormat));
}

} // namespace luthier::ui
