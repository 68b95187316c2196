#pragma once

#include <span>
#include <string>

namespace luthier::cli {

// "▁▂▅█": the values as bars, each standing for an equal share of them; the lowest value is the lowest bar.
std::string sparkline(std::span<const double> values, std::size_t width);

} // namespace luthier::cli
