#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace luthier {

// XXH3-128 of some bytes: the identity of a record's content, of a file, of a spec.
struct Hash128 {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(const Hash128 &) const = default;
    std::string hex() const; // 32 lower-case digits, high first
};

Hash128 hashBytes(std::string_view bytes);
Expected<Hash128> hashFile(const std::filesystem::path &path);

} // namespace luthier
