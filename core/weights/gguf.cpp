#include "core/weights/gguf.h"

#include <cassert>

#include "core/base/translate.h"
#include "core/weights/tensor_reading.h"

namespace luthier::weights {

namespace {

template <class T>
const T *valueOf(const std::map<std::string, GgufValue, std::less<>> &metadata, std::string_view key)
{
    const auto entry = metadata.find(key);
    return entry == metadata.end() ? nullptr : std::get_if<T>(&entry->second);
}

template <class T>
std::optional<T> copied(const T *value)
{
    return value == nullptr ? std::nullopt : std::optional<T>(*value);
}

// Large models come in parts, each a GGUF file of its own that lacks most tensors.
bool isPart(const GgufHeader &header)
{
    const auto *parts = valueOf<std::int64_t>(header.metadata, "split.count");
    return parts != nullptr && *parts > 1;
}

} // namespace

GgufFile::GgufFile(FileReader file, GgufHeader header) : m_file(std::move(file)), m_header(std::move(header)) {}

Expected<std::unique_ptr<GgufFile>> GgufFile::open(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(auto file, FileReader::open(path));
    LUTHIER_TRY_ASSIGN(GgufHeader header, parseGgufHeader(ByteCursor(file)));
    if (isPart(header))
        return fail(ErrorCode::Unsupported, LUTHIER_TR("This GGUF file is one part of a model that was split into several files."),
                    path.string(), LUTHIER_TR("Join the parts first, for example with `llama-gguf-split --merge`."));
    return std::unique_ptr<GgufFile>(new GgufFile(std::move(file), std::move(header)));
}

std::optional<std::int64_t> GgufFile::integer(std::string_view key) const
{
    return copied(valueOf<std::int64_t>(m_header.metadata, key));
}

std::optional<double> GgufFile::number(std::string_view key) const
{
    if (const auto whole = integer(key))
        return static_cast<double>(*whole);
    return copied(valueOf<double>(m_header.metadata, key));
}

std::optional<bool> GgufFile::boolean(std::string_view key) const
{
    return copied(valueOf<bool>(m_header.metadata, key));
}

const std::string *GgufFile::text(std::string_view key) const
{
    return valueOf<std::string>(m_header.metadata, key);
}

const std::vector<std::string> *GgufFile::texts(std::string_view key) const
{
    return valueOf<std::vector<std::string>>(m_header.metadata, key);
}

const std::vector<std::int64_t> *GgufFile::integers(std::string_view key) const
{
    return valueOf<std::vector<std::int64_t>>(m_header.metadata, key);
}

const std::vector<double> *GgufFile::numbers(std::string_view key) const
{
    return valueOf<std::vector<double>>(m_header.metadata, key);
}

std::uint64_t GgufFile::offsetOf(const TensorInfo &tensor) const
{
    const auto offset = m_header.offsets.find(tensor.name);
    assert(offset != m_header.offsets.end()); // the tensor must be one of tensors()
    return offset->second;
}

Expected<void> GgufFile::readFloats(const TensorInfo &tensor, std::int64_t first, std::span<float> target) const
{
    return weights::readFloats({m_file, tensor, offsetOf(tensor)}, first, target);
}

Expected<void> GgufFile::readBytes(const TensorInfo &tensor, std::uint64_t offset, std::span<std::byte> target) const
{
    return weights::readBytes({m_file, tensor, offsetOf(tensor)}, offset, target);
}

std::string GgufFile::describePlace(const TensorInfo &tensor) const
{
    return weights::describePlace({m_file, tensor, offsetOf(tensor)});
}

} // namespace luthier::weights
