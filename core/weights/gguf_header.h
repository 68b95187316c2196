#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/weights/byte_cursor.h"
#include "core/weights/tensor_source.h"

namespace luthier::weights {

// A value of GGUF metadata. Integers of every width are kept as int64 (uint64 above INT64_MAX is refused), floats as double.
// Arrays are kept by element kind.
using GgufValue = std::variant<std::int64_t, double, bool, std::string, std::vector<std::int64_t>, std::vector<double>, std::vector<bool>,
                               std::vector<std::string>>;

// What stands before the data of a GGUF file.
struct GgufHeader {
    std::map<std::string, GgufValue, std::less<>> metadata;
    std::vector<TensorInfo> tensors;                           // in the order of the table
    std::map<std::string, std::uint64_t, std::less<>> offsets; // absolute byte offset of each tensor's data
};
// Reads and checks a header: strings and counts within the file, names once, known types, and every tensor aligned, inside
// the file and on its own. Allocates a small multiple of the header's size at most, whatever the counts claim.
Expected<GgufHeader> parseGgufHeader(ByteCursor cursor);

} // namespace luthier::weights
