#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/weights/dtype.h"

namespace luthier::weights {

struct TensorInfo {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape; // outermost first, as PyTorch prints it: a linear layer is [out, in], for GGUF too
    std::uint64_t bytes = 0;         // in the file

    std::int64_t values() const; // product of the shape
    bool operator==(const TensorInfo &) const = default;
};

// Bytes of a tensor of this type and shape; nothing if the shape is negative, too large, or its rows are no whole blocks.
std::optional<std::uint64_t> tensorBytes(DType dtype, std::span<const std::int64_t> shape);
std::string describeShape(std::span<const std::int64_t> shape); // "[576, 1536]"

// The tensors of a model on disk, whatever the container: a GGUF file, a safetensors file, or a folder of safetensors
// shards with an index. Never pickle. Opening reads and checks the headers only. Reading is thread-safe.
class TensorSource {
public:
    virtual ~TensorSource() = default;

    virtual const std::vector<TensorInfo> &tensors() const = 0; // in file order
    const TensorInfo *find(std::string_view name) const;        // null if there is none

    // Values `first` … `first + target.size() - 1` of the tensor in row-major order, widened or dequantised to float32
    // exactly as the reference does. For block types `first` and the count are multiples of the block.
    virtual Expected<void> readFloats(const TensorInfo &tensor, std::int64_t first, std::span<float> target) const = 0;
    // The tensor's bytes as they lie in the file.
    virtual Expected<void> readBytes(const TensorInfo &tensor, std::uint64_t offset, std::span<std::byte> target) const = 0;
    // "model.safetensors, tensor lm_head.weight, byte 812": for errors.
    virtual std::string describePlace(const TensorInfo &tensor) const = 0;
};

// `model` is a folder (model.safetensors, model.safetensors.index.json, adapter_model.safetensors), a .safetensors file or a .gguf file.
// Pickle files (.bin, .pt) are refused: opening one can run any program.
Expected<std::unique_ptr<TensorSource>> openTensors(const fs::path &model);

} // namespace luthier::weights
