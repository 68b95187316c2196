#include "core/weights/tensor_reading.h"

#include <algorithm>
#include <memory>

#include "core/base/translate.h"

namespace luthier::weights {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 18; // stays in the second-level cache between reading and widening

Unexpected<Error> outside(const StoredTensor &tensor)
{
    return fail(ErrorCode::Internal, LUTHIER_TR("A part of a tensor was asked for that it does not have."), describePlace(tensor));
}

// Adds the tensor to an error of the file, which knows only path and byte.
Expected<void> readAt(const StoredTensor &tensor, std::uint64_t offset, std::span<std::byte> target)
{
    if (auto read = tensor.file.read(tensor.offset + offset, target); !read) {
        Error error = std::move(read).error();
        error.where += ", in tensor " + tensor.info.name;
        return fail(std::move(error));
    }
    return {};
}

} // namespace

std::string describePlace(const StoredTensor &tensor)
{
    return tensor.file.path().string() + ", tensor " + tensor.info.name + ", byte " + std::to_string(tensor.offset);
}

Expected<void> readFloats(const StoredTensor &tensor, std::int64_t first, std::span<float> target)
{
    const std::size_t values = blockValues(tensor.info.dtype);
    const std::size_t bytes = blockBytes(tensor.info.dtype);
    const std::uint64_t blocksInTensor = tensor.info.bytes / bytes;
    const std::uint64_t firstBlock = static_cast<std::uint64_t>(first) / values;
    const std::size_t blocks = target.size() / values;
    if (first < 0 || static_cast<std::uint64_t>(first) % values != 0 || target.size() % values != 0 || firstBlock > blocksInTensor ||
        blocks > blocksInTensor - firstBlock)
        return outside(tensor);
    if (tensor.info.dtype == DType::F32)
        return readAt(tensor, firstBlock * bytes, std::as_writable_bytes(target));

    const std::size_t blocksInPiece = std::min(blocks, kPieceBytes / bytes);
    const auto piece = std::make_unique_for_overwrite<std::byte[]>(blocksInPiece * bytes);
    for (std::size_t done = 0; done < blocks;) {
        const std::size_t now = std::min(blocksInPiece, blocks - done);
        const std::span<std::byte> raw(piece.get(), now * bytes);
        LUTHIER_TRY(readAt(tensor, (firstBlock + done) * bytes, raw));
        toFloats(tensor.info.dtype, raw, target.subspan(done * values, now * values));
        done += now;
    }
    return {};
}

Expected<void> readBytes(const StoredTensor &tensor, std::uint64_t offset, std::span<std::byte> target)
{
    if (offset > tensor.info.bytes || target.size() > tensor.info.bytes - offset)
        return outside(tensor);
    return readAt(tensor, offset, target);
}

} // namespace luthier::weights
