#include "core/export/merged_weights.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <vector>

#include "core/base/translate.h"
#include "core/export/lora_merge.h"
#include "core/weights/safetensors.h"

namespace luthier::exporting {

namespace {

using arch::LinearRole;
using weights::DType;

constexpr std::int64_t kPieceValues = 4 << 20; // 16 MB of float32 at a time, and twice that in double while merging

// A weight of the model: where it is read, what it is called when written, and the adapter's part in it.
struct Part {
    std::string fileName;
    std::string hfName;
    std::vector<std::int64_t> shape;
    std::optional<LinearRole> role;
    const nn::LoraModule *module = nullptr;

    std::int64_t rows() const { return shape.size() == 2 ? shape[0] : 1; }
    std::int64_t cols() const { return shape.back(); }
};

void appendLayer(std::vector<Part> &parts, const arch::ModelConfig &config, const arch::WeightNames::Layer &from,
                 const arch::WeightNames::Layer &to)
{
    parts.push_back({from.attentionNorm, to.attentionNorm, {config.hidden}, std::nullopt});
    parts.push_back({from.mlpNorm, to.mlpNorm, {config.hidden}, std::nullopt});
    for (int i = 0; i < arch::kLinearRoles; ++i) {
        const auto role = static_cast<LinearRole>(i);
        const auto [out, in] = arch::linearShape(config, role);
        parts.push_back({from.linear[i], to.linear[i], {out, in}, role});
    }
}

std::vector<Part> partsOf(const arch::ModelFiles &model)
{
    const arch::ModelConfig &config = model.config;
    const arch::WeightNames to = model.architecture->hfNames(config);
    const arch::WeightNames &from = model.names;
    std::vector<Part> parts = {{from.embedding, to.embedding, {config.vocabulary, config.hidden}, std::nullopt}};
    for (std::size_t i = 0; i < from.layers.size(); ++i)
        appendLayer(parts, config, from.layers[i], to.layers[i]);
    parts.push_back({from.finalNorm, to.finalNorm, {config.hidden}, std::nullopt});
    if (!config.tiedHead)
        parts.push_back({from.head, to.head, {config.vocabulary, config.hidden}, std::nullopt});
    return parts;
}

// parts[2 + …] of a layer are its linear layers: found by position in the order that appendLayer made.
void assignModules(std::vector<Part> &parts, const nn::LoraLayout &layout)
{
    constexpr std::size_t kPerLayer = 2 + arch::kLinearRoles;
    for (const nn::LoraModule &module : layout.modules)
        parts[1 + static_cast<std::size_t>(module.layer) * kPerLayer + 2 + static_cast<std::size_t>(module.role)].module = &module;
}

class PieceWriter {
public:
    PieceWriter(const arch::ModelFiles &model, const nn::LoraWeights<float> *adapter, DType dtype, const Progress &progress)
        : m_model(model), m_adapter(adapter), m_dtype(dtype), m_progress(progress), m_total(arch::parameterCount(model.config))
    {
    }

    Expected<void> write(const Part &part, FileWriter &writer)
    {
        const std::int64_t step = std::clamp<std::int64_t>(kPieceValues / part.cols(), 1, part.rows());
        for (std::int64_t first = 0; first < part.rows(); first += step)
            LUTHIER_TRY(writeRows(part, first, std::min(step, part.rows() - first), writer));
        return {};
    }

private:
    Expected<void> writeRows(const Part &part, std::int64_t first, std::int64_t rows, FileWriter &writer)
    {
        m_values.resize(static_cast<std::size_t>(rows * part.cols()));
        if (part.shape.size() == 2)
            LUTHIER_TRY(arch::readWeightRows(m_model, part.fileName, part.role, first, m_values));
        else
            LUTHIER_TRY(arch::readWeight(m_model, part.fileName, part.role, m_values));
        if (part.module != nullptr)
            addLora(tensor::matOf(m_values.data(), rows, part.cols()), m_adapter->a(*part.module),
                    m_adapter->b(*part.module).rowRange(first, rows), part.module->scale);
        LUTHIER_TRY(checkFinite(part));
        LUTHIER_TRY(writeValues(writer));
        m_done += rows * part.cols();
        return m_progress.report(static_cast<double>(m_done) / static_cast<double>(m_total));
    }

    Expected<void> checkFinite(const Part &part) const
    {
        if (std::all_of(m_values.begin(), m_values.end(), [](float value) { return std::isfinite(value); }))
            return {};
        return fail(ErrorCode::Diverged, LUTHIER_TR("A merged weight is not a number."), part.hfName,
                    LUTHIER_TR("The base model or the adapter is damaged, or the training diverged; export an earlier checkpoint."));
    }

    Expected<void> writeValues(FileWriter &writer)
    {
        if (m_dtype == DType::F32)
            return writer.write(std::as_bytes(std::span(m_values)));
        m_narrow.resize(m_values.size());
        std::transform(m_values.begin(), m_values.end(), m_narrow.begin(), toBfloat16);
        return writer.write(std::as_bytes(std::span(m_narrow)));
    }

    const arch::ModelFiles &m_model;
    const nn::LoraWeights<float> *m_adapter;
    DType m_dtype;
    const Progress &m_progress;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    std::vector<float> m_values;
    std::vector<std::uint16_t> m_narrow;
};

} // namespace

std::uint16_t toBfloat16(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (std::isnan(value))
        return static_cast<std::uint16_t>((bits >> 16U) | 0x40U); // rounding could carry a NaN into infinity
    return static_cast<std::uint16_t>((bits + 0x7FFFU + ((bits >> 16U) & 1U)) >> 16U);
}

std::uint64_t mergedBytes(const arch::ModelConfig &config, DType dtype)
{
    return static_cast<std::uint64_t>(arch::parameterCount(config)) * weights::blockBytes(dtype);
}

Expected<void> writeMergedWeights(const arch::ModelFiles &model, const nn::LoraWeights<float> *adapter, DType dtype, const fs::path &file,
                                  const Progress &progress)
{
    std::vector<Part> parts = partsOf(model);
    if (adapter != nullptr)
        assignModules(parts, adapter->layout);
    PieceWriter pieces(model, adapter, dtype, progress);
    std::vector<weights::TensorToWrite> tensors;
    for (const Part &part : parts) {
        const auto bytes = static_cast<std::uint64_t>(part.rows() * part.cols()) * weights::blockBytes(dtype);
        tensors.push_back({{part.hfName, dtype, part.shape, bytes}, [&](FileWriter &writer) { return pieces.write(part, writer); }});
    }
    return weights::writeSafetensors(file, tensors, {{"format", "pt"}}); // transformers refuses a file without this entry
}

} // namespace luthier::exporting
