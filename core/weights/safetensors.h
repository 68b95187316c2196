#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/weights/tensor_source.h"

namespace luthier::weights {

// The safetensors format: uint64 header length, a JSON header {name: {"dtype", "shape", "data_offsets"}}, then the data.
// Opening checks the header against the file: offsets in range and without gaps, sizes equal to shape x dtype.
Expected<std::unique_ptr<TensorSource>> openSafetensors(const fs::path &file);
// A folder with model.safetensors.index.json and its shards.
Expected<std::unique_ptr<TensorSource>> openShardedSafetensors(const fs::path &folder);
// The header's "__metadata__": texts under names, none in most files.
Expected<std::map<std::string, std::string>> readSafetensorsMetadata(const fs::path &file);

// Writes a safetensors file atomically (beside, fsync, rename). Tensors are written in the given order; `data` is called
// once for each and writes exactly `info.bytes` bytes, so that no more than one tensor need be in memory.
struct TensorToWrite {
    TensorInfo info; // F32, F16, BF16 or integer types
    std::function<Expected<void>(FileWriter &)> data;
};
Expected<void> writeSafetensors(const fs::path &file, const std::vector<TensorToWrite> &tensors,
                                const std::map<std::string, std::string> &metadata);

// A tensor held in memory, for small files (adapters, checkpoints). `values` must live until the file is written.
TensorToWrite floatTensor(std::string name, std::vector<std::int64_t> shape, std::span<const float> values);

} // namespace luthier::weights
