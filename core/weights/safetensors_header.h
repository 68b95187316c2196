#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/weights/tensor_source.h"

namespace luthier::weights {

// The reference refuses longer headers too.
inline constexpr std::uint64_t kMaxSafetensorsHeader = 100'000'000;

struct SafetensorsHeader {
    std::vector<TensorInfo> tensors;    // by their place in the file
    std::vector<std::uint64_t> offsets; // of each tensor's data, from the start of the data
    std::map<std::string, std::string> metadata;
};

// Reads and checks the JSON header of a file that has `dataBytes` bytes behind it: known types, sizes equal to shape x type,
// names once, and the data filled from its first byte to its last without gaps or overlaps. `where` names the file.
Expected<SafetensorsHeader> parseSafetensorsHeader(std::string_view json, std::uint64_t dataBytes, const std::string &where);

} // namespace luthier::weights
