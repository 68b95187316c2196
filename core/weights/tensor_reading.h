#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/weights/tensor_source.h"

namespace luthier::weights {

// A tensor whose data starts at byte `offset` of an open file: what the containers have in common.
struct StoredTensor {
    const FileReader &file;
    const TensorInfo &info;
    std::uint64_t offset = 0;
};

std::string describePlace(const StoredTensor &tensor);
// As TensorSource's; a range outside the tensor is an Internal error.
Expected<void> readFloats(const StoredTensor &tensor, std::int64_t first, std::span<float> target);
Expected<void> readBytes(const StoredTensor &tensor, std::uint64_t offset, std::span<std::byte> target);

} // namespace luthier::weights
