#include "ui/plots/ticks.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <initializer_list>

namespace luthier::ui {

namespace {

// The round number next to `rough`: 1, 2 or 5 times a power of ten. In geometric middles, so that neither side is favoured.
double roundStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double share = rough / power;
    if (share < std::sqrt(2.0))
        return power;
    if (share < std::sqrt(10.0))
        return 2 * power;
    return share < std::sqrt(50.0) ? 5 * power : 10 * power;
}

std::vector<double> decadeTicks(double low, double high, std::initializer_list<int> multiples)
{
    std::vector<double> ticks;
    const auto first = static_cast<int>(std::floor(std::log10(low)));
    const auto last = static_cast<int>(std::ceil(std::log10(high)));
    for (int decade = first; decade <= last; ++decade)
        for (const int multiple : multiples)
            if (const double tick = multiple * std::pow(10.0, decade); tick >= low * (1 - 1e-12) && tick <= high * (1 + 1e-12))
                ticks.push_back(tick);
    return ticks;
}

} // namespace

std::vector<double> niceTicks(double low, double high, int about, double smallest)
{
    assert(low < high && about > 0);
    const double step = std::max(roundStep((high - low) / about), smallest);
    std::vector<double> ticks;
    const double slack = step * 1e-9; // so that rounding loses no tick at an end
    for (double number = std::ceil((low - slack) / step); number * step <= high + slack; ++number)
        ticks.push_back(number * step);
    return ticks;
}

std::vector<double> logTicks(double low, double high, int about)
{
    assert(low > 0 && low < high && about > 0);
    std::vector<double> ticks = decadeTicks(low, high, {1, 2, 5});
    if (ticks.size() < 3)
        return niceTicks(low, high, about);
    if (ticks.size() > static_cast<std::size_t>(2 * about))
        ticks = decadeTicks(low, high, {1});
    while (ticks.size() > static_cast<std::size_t>(2 * about)) { // many decades: every second one, again and again
        std::vector<double> fewer;
        for (std::size_t i = 0; i < ticks.size(); i += 2)
            fewer.push_back(ticks[i]);
        ticks = std::move(fewer);
    }
    return ticks;
}

int decimalsOf(const std::vector<double> &ticks)
{
    if (ticks.size() < 2)
        return ticks.empty() || ticks.front() == std::round(ticks.front()) ? 0 : 2;
    double least = ticks[1] - ticks[0];
    for (std::size_t i = 2; i < ticks.size(); ++i)
        least = std::min(least, ticks[i] - ticks[i - 1]);
    return std::clamp(static_cast<int>(std::ceil(-std::log10(least) - 1e-9)), 0, 9);
}

} // namespace luthier::ui
