#include "ui/plots/downsample.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <random>

namespace luthier::ui {

namespace {

struct Data {
    std::vector<double> x;
    std::vector<double> y;
};

Data noise(int count)
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    Data data;
    for (int i = 0; i < count; ++i) {
        data.x.push_back(i);
        data.y.push_back(normal(random));
    }
    return data;
}

} // namespace

TEST(Downsample, LeavesFewPointsAsTheyAre)
{
    const Data data = noise(100);
    const Polyline line = downsample(data.x, data.y, 0, 99, 100);
    EXPECT_EQ(line.x, data.x);
    EXPECT_EQ(line.y, data.y);
}

TEST(Downsample, KeepsAtMostFourPointsAColumn)
{
    const Data data = noise(100'000);
    const Polyline line = downsample(data.x, data.y, 0, 99'999, 500);
    EXPECT_LE(line.x.size(), 4U * 501);
    EXPECT_TRUE(std::is_sorted(line.x.begin(), line.x.end()));
}

TEST(Downsample, KeepsTheHighestAndLowestOfEveryColumn)
{
    const Data data = noise(10'000);
    constexpr int kColumns = 50;
    const Polyline line = downsample(data.x, data.y, 0, 10'000, kColumns);
    for (int column = 0; column < kColumns; ++column) {
        const auto from = data.y.begin() + column * 200;
        const auto [low, high] = std::minmax_element(from, from + 200);
        std::vector<double> kept;
        for (std::size_t i = 0; i < line.x.size(); ++i)
            if (line.x[i] >= column * 200 && line.x[i] < (column + 1) * 200)
                kept.push_back(line.y[i]);
        EXPECT_EQ(*std::min_element(kept.begin(), kept.end()), *low);
        EXPECT_EQ(*std::max_element(kept.begin(), kept.end()), *high);
        EXPECT_EQ(kept.front(), *from);
        EXPECT_EQ(kept.back(), *(from + 199));
    }
}

TEST(Downsample, KeepsOnePointBeyondEitherEnd)
{
    const Data data = noise(100);
    const Polyline line = downsample(data.x, data.y, 40.5, 42.5, 10);
    EXPECT_EQ(line.x, (std::vector<double>{40, 41, 42, 43}));
}

TEST(Downsample, KeepsGaps)
{
    Data data = noise(10'000);
    for (std::size_t i = 4000; i < 5000; ++i)
        data.y[i] = std::numeric_limits<double>::quiet_NaN();
    const Polyline line = downsample(data.x, data.y, 0, 9999, 100);
    EXPECT_EQ(std::count_if(line.y.begin(), line.y.end(), [](double y) { return std::isnan(y); }), 1);
}

TEST(Downsample, OfNothingIsNothing)
{
    EXPECT_TRUE(downsample({}, {}, 0, 1, 10).x.empty());
}

TEST(Downsample, OfAMillionPointsTakesFewMilliseconds)
{
    const Data data = noise(1'000'000);
    const auto begin = std::chrono::steady_clock::now();
    const Polyline line = downsample(data.x, data.y, 0, 999'999, 1000);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(200));
    EXPECT_FALSE(line.x.empty());
}

} // namespace luthier::ui
