#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/weights/gguf_header.h"
#include "core/weights/tensor_source.h"

namespace luthier::weights {

// A GGUF file, version 2 or 3, little endian: metadata and the tensor table, checked when opened.
class GgufFile final : public TensorSource {
public:
    static Expected<std::unique_ptr<GgufFile>> open(const fs::path &path);

    const std::map<std::string, GgufValue, std::less<>> &metadata() const { return m_header.metadata; }
    // Typed look-ups: nothing if the key is absent or of another kind.
    std::optional<std::int64_t> integer(std::string_view key) const;
    std::optional<double> number(std::string_view key) const; // integers too
    std::optional<bool> boolean(std::string_view key) const;
    const std::string *text(std::string_view key) const;
    const std::vector<std::string> *texts(std::string_view key) const;
    const std::vector<std::int64_t> *integers(std::string_view key) const;
    const std::vector<double> *numbers(std::string_view key) const;

    const fs::path &path() const { return m_file.path(); }
    const std::vector<TensorInfo> &tensors() const override { return m_header.tensors; }
    Expected<void> readFloats(const TensorInfo &tensor, std::int64_t first, std::span<float> target) const override;
    Expected<void> readBytes(const TensorInfo &tensor, std::uint64_t offset, std::span<std::byte> target) const override;
    std::string describePlace(const TensorInfo &tensor) const override;

private:
    GgufFile(FileReader file, GgufHeader header);
    std::uint64_t offsetOf(const TensorInfo &tensor) const;

    FileReader m_file;
    GgufHeader m_header;
};

} // namespace luthier::weights
