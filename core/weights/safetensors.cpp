#include "core/weights/safetensors.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/weights/safetensors_header.h"
#include "core/weights/tensor_reading.h"

namespace luthier::weights {

namespace {

constexpr std::uint64_t kLengthBytes = 8;

struct OpenedFile {
    FileReader file;
    SafetensorsHeader header;
    std::uint64_t dataStart = 0;
};

Expected<OpenedFile> openFile(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(auto file, FileReader::open(path));
    const std::string where = path.string();
    if (file.size() < kLengthBytes)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The file is too short to be a safetensors file."), where + ", byte 0",
                    LUTHIER_TR("It may still be downloading or was cut off: get a complete copy."));
    std::uint64_t length = 0;
    LUTHIER_TRY(file.read(0, std::as_writable_bytes(std::span(&length, 1))));
    if (length > kMaxSafetensorsHeader)
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("This is not a safetensors file: its first eight bytes claim a header of {} bytes."), length),
                    where + ", byte 0", LUTHIER_TR("The download may have failed and saved something else: get the file again."));
    if (length > file.size() - kLengthBytes)
        return fail(
            ErrorCode::BadFile,
            fmt::format(LUTHIER_TR("The header of {} bytes would reach beyond the end of the file of {} bytes."), length, file.size()),
            where + ", byte 0", LUTHIER_TR("It may still be downloading or was cut off: get a complete copy."));
    LUTHIER_TRY_ASSIGN(const std::string json, file.readText(kLengthBytes, static_cast<std::size_t>(length)));
    const std::uint64_t dataStart = kLengthBytes + length;
    LUTHIER_TRY_ASSIGN(SafetensorsHeader header, parseSafetensorsHeader(json, file.size() - dataStart, where));
    return OpenedFile{std::move(file), std::move(header), dataStart};
}

class SafetensorsFile final : public TensorSource {
public:
    explicit SafetensorsFile(OpenedFile opened) : m_file(std::move(opened.file)), m_tensors(std::move(opened.header.tensors))
    {
        for (std::size_t i = 0; i < m_tensors.size(); ++i)
            m_offsets.emplace(m_tensors[i].name, opened.dataStart + opened.header.offsets[i]);
    }

    const std::vector<TensorInfo> &tensors() const override { return m_tensors; }
    Expected<void> readFloats(const TensorInfo &tensor, std::int64_t first, std::span<float> target) const override
    {
        return weights::readFloats(stored(tensor), first, target);
    }
    Expected<void> readBytes(const TensorInfo &tensor, std::uint64_t offset, std::span<std::byte> target) const override
    {
        return weights::readBytes(stored(tensor), offset, target);
    }
    std::string describePlace(const TensorInfo &tensor) const override { return weights::describePlace(stored(tensor)); }

private:
    StoredTensor stored(const TensorInfo &tensor) const
    {
        const auto offset = m_offsets.find(tensor.name);
        assert(offset != m_offsets.end()); // the tensor must be one of tensors()
        return {m_file, tensor, offset->second};
    }

    FileReader m_file;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string, std::uint64_t, std::less<>> m_offsets; // absolute
};

} // namespace

Expected<std::unique_ptr<TensorSource>> openSafetensors(const fs::path &file)
{
    LUTHIER_TRY_ASSIGN(OpenedFile opened, openFile(file));
    return std::unique_ptr<TensorSource>(std::make_unique<SafetensorsFile>(std::move(opened)));
}

Expected<std::map<std::string, std::string>> readSafetensorsMetadata(const fs::path &file)
{
    LUTHIER_TRY_ASSIGN(OpenedFile opened, openFile(file));
    return std::move(opened.header.metadata);
}

} // namespace luthier::weights
