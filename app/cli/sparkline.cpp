#include "app/cli/sparkline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace luthier::cli {

std::string sparkline(std::span<const double> values, std::size_t width)
{
    constexpr std::array kBars = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    if (values.empty())
        return {};
    width = std::min(width, values.size());
    std::vector<double> means;
    for (std::size_t i = 0; i < width; ++i) {
        const auto part = values.subspan(i * values.size() / width, (i + 1) * values.size() / width - i * values.size() / width);
        double sum = 0;
        for (const double value : part)
            sum += value;
        means.push_back(sum / static_cast<double>(part.size()));
    }
    const auto [low, high] = std::minmax_element(means.begin(), means.end());
    std::string text;
    for (const double mean : means) {
        const double height = *high > *low ? (mean - *low) / (*high - *low) : 0;
        text += kBars[static_cast<std::size_t>(std::lround(height * static_cast<double>(kBars.size() - 1)))];
    }
    return text;
}

} // namespace luthier::cli
