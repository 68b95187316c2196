#include "core/weights/safetensors.h"

#include <set>

#include <fmt/format.h>

#include "core/base/json.h"
#include "core/base/translate.h"
#include "core/weights/safetensors_header.h"

namespace luthier::weights {

namespace {

constexpr std::size_t kHeaderAlignment = 8; // the data starts at a multiple of it

Expected<void> checkTensors(const std::vector<TensorToWrite> &tensors, const fs::path &file)
{
    std::set<std::string_view> names;
    for (const TensorToWrite &tensor : tensors) {
        const std::string where = file.string() + ", tensor " + tensor.info.name;
        if (!inSafetensors(tensor.info.dtype))
            return fail(ErrorCode::Internal,
                        fmt::format(LUTHIER_TR("A safetensors file cannot hold a tensor of type {}."), dtypeName(tensor.info.dtype)),
                        where);
        if (tensorBytes(tensor.info.dtype, tensor.info.shape) != tensor.info.bytes)
            return fail(ErrorCode::Internal, LUTHIER_TR("A tensor's size does not follow from its shape and type."), where);
        if (tensor.info.name == "__metadata__" || !names.insert(tensor.info.name).second)
            return fail(ErrorCode::Internal, LUTHIER_TR("A tensor's name is used twice or is reserved."), where);
    }
    return {};
}

std::string headerText(const std::vector<TensorToWrite> &tensors, const std::map<std::string, std::string> &metadata)
{
    // Put together by hand: looking keys up in one large JSON object would take quadratic time.
    std::string text = "{";
    if (!metadata.empty())
        text += "\"__metadata__\":" + dumpJson(Json(metadata));
    std::uint64_t offset = 0;
    for (const TensorToWrite &tensor : tensors) {
        const Json entry = {
            {"dtype", dtypeName(tensor.info.dtype)}, {"shape", tensor.info.shape}, {"data_offsets", {offset, offset + tensor.info.bytes}}};
        text.append(text.size() > 1 ? "," : "").append(dumpJson(Json(tensor.info.name))).append(":").append(dumpJson(entry));
        offset += tensor.info.bytes;
    }
    text += '}';
    text.append((kHeaderAlignment - text.size() % kHeaderAlignment) % kHeaderAlignment, ' ');
    return text;
}

Expected<void> writeTensor(FileWriter &writer, const TensorToWrite &tensor, const fs::path &file)
{
    const std::uint64_t before = writer.position();
    LUTHIER_TRY(tensor.data(writer));
    const std::uint64_t written = writer.position() - before;
    if (written != tensor.info.bytes)
        return fail(ErrorCode::Internal, fmt::format(LUTHIER_TR("A tensor of {} bytes was written with {}."), tensor.info.bytes, written),
                    file.string() + ", tensor " + tensor.info.name);
    return {};
}

} // namespace

Expected<void> writeSafetensors(const fs::path &file, const std::vector<TensorToWrite> &tensors,
                                const std::map<std::string, std::string> &metadata)
{
    LUTHIER_TRY(checkTensors(tensors, file));
    const std::string header = headerText(tensors, metadata);
    if (header.size() > kMaxSafetensorsHeader)
        return fail(ErrorCode::Internal, LUTHIER_TR("The header of a safetensors file would be too long to be read again."), file.string());
    return writeFileAtomic(file, [&](FileWriter &writer) -> Expected<void> {
        const std::uint64_t length = header.size();
        LUTHIER_TRY(writer.write(std::as_bytes(std::span(&length, 1))));
        LUTHIER_TRY(writer.write(header));
        for (const TensorToWrite &tensor : tensors)
            LUTHIER_TRY(writeTensor(writer, tensor, file));
        return {};
    });
}

TensorToWrite floatTensor(std::string name, std::vector<std::int64_t> shape, std::span<const float> values)
{
    return {{std::move(name), DType::F32, std::move(shape), values.size_bytes()},
            [values](FileWriter &writer) { return writer.write(std::as_bytes(values)); }};
}

} // namespace luthier::weights
