#include "tests/fuzz/targets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "core/weights/gguf_header.h"
#include "core/weights/safetensors_header.h"
#include "core/weights/safetensors_index.h"

namespace luthier::fuzz {

namespace {

void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "A reader broke its promise: %s\n", what);
    std::abort();
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

void checkError(const Error &error)
{
    promise(!error.what.empty() && error.what.back() == '.', "an error is a whole sentence");
    promise(!error.where.empty(), "an error says where");
}

void checkTensor(const weights::TensorInfo &tensor, std::uint64_t offset, std::uint64_t size)
{
    promise(weights::tensorBytes(tensor.dtype, tensor.shape) == tensor.bytes, "bytes follow from shape and type");
    promise(offset <= size && tensor.bytes <= size - offset, "a tensor lies inside the data");
}

} // namespace

bool readSafetensors(std::span<const std::byte> file)
{
    std::uint64_t length = 0;
    if (file.size() < sizeof length)
        return false;
    std::memcpy(&length, file.data(), sizeof length);
    if (length > file.size() - sizeof length)
        return false;
    const std::uint64_t dataBytes = file.size() - sizeof length - length;
    const auto header = weights::parseSafetensorsHeader(textOf(file.subspan(sizeof length, static_cast<std::size_t>(length))), dataBytes,
                                                        "fuzz.safetensors");
    if (!header) {
        checkError(header.error());
        return false;
    }
    promise(header->offsets.size() == header->tensors.size(), "every tensor has an offset");
    for (std::size_t i = 0; i < header->tensors.size(); ++i)
        checkTensor(header->tensors[i], header->offsets[i], dataBytes);
    return true;
}

bool readGguf(std::span<const std::byte> file)
{
    const auto header = weights::parseGgufHeader(weights::ByteCursor(file, "fuzz.gguf"));
    if (!header) {
        checkError(header.error());
        return false;
    }
    for (const weights::TensorInfo &tensor : header->tensors)
        checkTensor(tensor, header->offsets.at(tensor.name), file.size());
    return true;
}

bool readIndex(std::span<const std::byte> json)
{
    const auto files = weights::parseSafetensorsIndex(textOf(json), "fuzz.index.json");
    if (!files) {
        checkError(files.error());
        return false;
    }
    for (const auto &[tensor, file] : *files)
        promise(!file.empty() && file != ".." && file.find('/') == std::string::npos, "a shard lies in the folder");
    return true;
}

} // namespace luthier::fuzz
