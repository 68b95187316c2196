// Reading a weight as the model's definition has it. llama.cpp's converter reorders the rows of q and k within each head, so
// that its rotation pairs neighbours: row 2i of a head is the row i of the original and row 2i + 1 the row i + headDim/2.
// Here that is undone.
#include <algorithm>

#include "core/arch/architecture.h"

#include "core/base/translate.h"

namespace luthier::arch {

namespace {

struct Rows {
    const weights::TensorInfo &tensor;
    std::int64_t first;
    std::int64_t count;
    std::int64_t length; // values in a row
};

bool isPermuted(const ModelFiles &model, std::optional<LinearRole> role)
{
    return model.isGguf && model.architecture->ggufPermutesQueryKey && (role == LinearRole::Query || role == LinearRole::Key);
}

// Head by head, so that a head and not the whole weight is held twice.
Expected<void> readPermuted(const ModelFiles &model, const Rows &rows, std::span<float> target)
{
    const std::int64_t headDim = model.config.headDim;
    const std::int64_t half = headDim / 2;
    std::vector<float> head(static_cast<std::size_t>(headDim * rows.length));
    for (std::int64_t row = rows.first; row < rows.first + rows.count;) {
        const std::int64_t headStart = row / headDim * headDim;
        LUTHIER_TRY(model.tensors->readFloats(rows.tensor, headStart * rows.length, head));
        const std::int64_t end = std::min(headStart + headDim, rows.first + rows.count);
        for (; row < end; ++row) {
            const std::int64_t inHead = row - headStart;
            const std::int64_t stored = inHead < half ? 2 * inHead : 2 * (inHead - half) + 1;
            std::copy_n(head.begin() + stored * rows.length, rows.length, target.begin() + (row - rows.first) * rows.length);
        }
    }
    return {};
}

Expected<const weights::TensorInfo *> findTensor(const ModelFiles &model, std::string_view fileName)
{
    const weights::TensorInfo *tensor = model.tensors->find(fileName);
    if (tensor == nullptr)
        return fail(ErrorCode::Internal, LUTHIER_TR("A weight was asked for that the model does not have."),
                    model.path.string() + ", tensor " + std::string(fileName));
    return tensor;
}

} // namespace

Expected<void> readWeight(const ModelFiles &model, std::string_view fileName, std::optional<LinearRole> role, std::span<float> target)
{
    LUTHIER_TRY_ASSIGN(const weights::TensorInfo *tensor, findTensor(model, fileName));
    if (std::ssize(target) != tensor->values())
        return fail(ErrorCode::Internal, LUTHIER_TR("A weight was asked for in the wrong size."), model.tensors->describePlace(*tensor));
    return readWeightRows(model, fileName, role, 0, target);
}

Expected<void> readWeightRows(const ModelFiles &model, std::string_view fileName, std::optional<LinearRole> role, std::int64_t firstRow,
                              std::span<float> target)
{
    LUTHIER_TRY_ASSIGN(const weights::TensorInfo *tensor, findTensor(model, fileName));
    const std::int64_t length = tensor->shape.size() == 2 ? std::max<std::int64_t>(tensor->shape[1], 1) : 1;
    const std::int64_t count = std::ssize(target) / length;
    const std::int64_t rowsInTensor = tensor->values() / length;
    if (count * length != std::ssize(target) || firstRow < 0 || firstRow > rowsInTensor || count > rowsInTensor - firstRow)
        return fail(ErrorCode::Internal, LUTHIER_TR("Rows of a weight were asked for that it does not have."),
                    model.tensors->describePlace(*tensor));
    if (isPermuted(model, role))
        return readPermuted(model, {*tensor, firstRow, count, length}, target);
    return model.tensors->readFloats(*tensor, firstRow * length, target);
}

} // namespace luthier::arch
