#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace luthier {

std::string formatBytes(std::uint64_t bytes);     // "98 MB", "1.4 GB": decimal units
std::string formatDuration(double seconds);       // "0.4 s", "12 s", "3 min 05 s", "2 h 10 min"
std::string formatCount(std::uint64_t count);     // "1 234 567" with narrow gaps (ASCII space)

std::string_view trimmed(std::string_view text);  // without ASCII white space at the ends
std::vector<std::string_view> splitBy(std::string_view text, char separator);
std::string joined(std::span<const std::string> parts, std::string_view separator);

// The candidate with the smallest edit distance to `word`, or "" where none is near (more than a third of its length away).
std::string nearestName(std::string_view word, std::span<const std::string> candidates);

} // namespace luthier
