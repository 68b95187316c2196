#include "core/export/export_model.h"

#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "core/arch/architecture.h"
#include "core/base/clock.h"
#include "core/base/translate.h"
#include "core/export/adapter_folder.h"
#include "core/export/hf_files.h"
#include "core/export/logit_check.h"
#include "core/export/manifest.h"
#include "core/export/merged_weights.h"
#include "core/export/progress.h"
#include "core/export/target_folder.h"
#include "core/text/text_model.h"

namespace luthier::exporting {

namespace {

using run::ExportFormat;
using run::ExportReport;
using run::ExportRequest;
using weights::DType;
using Weights = models::DecoderWeights<float>;

constexpr std::uint64_t kTextFilesBytes = 64'000'000; // tokenizer and settings, generously

struct Source {
    arch::ModelFiles files;
    std::optional<nn::LoraWeights<float>> adapter;

    nn::LoraWeights<float> *adapterOrNull() { return adapter ? &*adapter : nullptr; }
};

Expected<Source> openSource(const run::ModelRef &model)
{
    LUTHIER_TRY_ASSIGN(arch::ModelFiles files, arch::openModel(model.model));
    Source source{std::move(files), std::nullopt};
    if (!model.adapter.empty()) {
        LUTHIER_TRY_ASSIGN(source.adapter, nn::loadLora(source.files.config, model.adapter));
    }
    return source;
}

std::vector<fs::path> sourcePaths(const run::ModelRef &model)
{
    if (model.adapter.empty())
        return {model.model};
    return {model.model, model.adapter};
}

Expected<std::shared_ptr<const Weights>> loadWeights(const arch::ModelFiles &files, const Progress &progress)
{
    return Weights::load(files, [&](double fraction) { return progress.wanted(fraction); });
}

Expected<std::uint64_t> folderBytes(const fs::path &folder)
{
    std::error_code error;
    std::uint64_t bytes = 0;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error))
            bytes += entry->file_size(error);
    if (error)
        return fail(errnoError(error.value(), LUTHIER_TR("measure the written folder"), folder));
    return bytes;
}

// One export, from the source to the published folder.
class Exporter {
public:
    Exporter(const ExportRequest &request, Source source, const run::ProgressCallback &callback)
        : m_request(request), m_source(std::move(source)), m_callback(callback), m_progress(m_callback),
          m_rows(checkRows(request.model.model, m_source.files.config))
    {
    }

    Expected<ExportReport> run()
    {
        LUTHIER_TRY_ASSIGN(TargetFolder target,
                           TargetFolder::prepare(m_request.target, m_request.force, sourcePaths(m_request.model), bytesToWrite()));
        LUTHIER_TRY(rememberReference());
        m_progress.begin(LUTHIER_TR("Writing"), 0.7);
        LUTHIER_TRY(merged() ? writeMerged(target.path()) : copyAdapter(m_request.model.adapter, m_request.model.model, target.path()));
        LUTHIER_TRY(checkWritten(target.path()));
        m_progress.begin(LUTHIER_TR("Finishing"), 1);
        LUTHIER_TRY(writeManifest({merged() ? "merged" : "adapter", dtypeText(), &m_source.files, m_request.model.adapter, layout(),
                                   m_difference, m_reference.tokens},
                                  target.path(), SystemClock().unixMilliseconds()));
        LUTHIER_TRY_ASSIGN(const std::uint64_t bytes, folderBytes(target.path()));
        LUTHIER_TRY(target.publish());
        (void)m_progress.wanted(1); // done: a refusal comes too late
        return ExportReport{target.target(), bytes, true, m_difference.largest, m_difference.relativeL2, m_reference.tokens};
    }

private:
    bool merged() const { return m_request.format == ExportFormat::Merged; }
    DType dtype() const { return m_request.model.dtype == config::DTypeChoice::Bfloat16 ? DType::BF16 : DType::F32; }
    std::string dtypeText() const { return merged() && dtype() == DType::BF16 ? "bfloat16" : "float32"; }
    const nn::LoraLayout *layout() const { return m_source.adapter ? &m_source.adapter->layout : nullptr; }
    std::function<bool()> cancelled() const
    {
        return [this] { return !m_progress.wanted(1); };
    }

    std::uint64_t bytesToWrite() const
    {
        const auto adapterBytes = static_cast<std::uint64_t>(layout() != nullptr ? layout()->parameters : 0) * sizeof(float);
        return kTextFilesBytes + (merged() ? mergedBytes(m_source.files.config, dtype()) : adapterBytes);
    }

    // The answers of base + adapter, before anything is written.
    Expected<void> rememberReference()
    {
        m_progress.begin(LUTHIER_TR("Reading the base model"), 0.3);
        LUTHIER_TRY_ASSIGN(m_base, loadWeights(m_source.files, m_progress));
        LUTHIER_TRY_ASSIGN(m_reference, checkLogits(*m_base, m_source.adapterOrNull(), m_rows, cancelled()));
        if (merged())
            m_base.reset(); // the merged one is read next, and one at a time is enough
        return {};
    }

    Expected<void> writeMerged(const fs::path &folder)
    {
        const arch::ModelFiles &files = m_source.files;
        LUTHIER_TRY_ASSIGN(const Json generation, generationConfigJson(files));
        LUTHIER_TRY(writeFileAtomic(folder / "config.json", dumpJsonPretty(configJson(files, dtype())) + "\n"));
        LUTHIER_TRY(writeFileAtomic(folder / "generation_config.json", dumpJsonPretty(generation) + "\n"));
        LUTHIER_TRY(text::writeTextFiles(m_request.model.model, folder));
        return writeMergedWeights(files, m_source.adapterOrNull(), dtype(), folder / "model.safetensors", m_progress);
    }

    Expected<void> checkWritten(const fs::path &folder)
    {
        m_progress.begin(LUTHIER_TR("Checking what was written"), 0.98);
        LUTHIER_TRY_ASSIGN(const CheckLogits written, merged() ? logitsOfMerged(folder) : logitsOfAdapter(folder));
        m_difference = compareLogits(written, m_reference);
        const double limit = merged() && dtype() == DType::BF16 ? kSameModelBfloat16 : kSameModel;
        if (m_difference.relativeL2 <= limit)
            return {};
        return fail(
            ErrorCode::Internal,
            fmt::format(LUTHIER_TR("The written model does not answer as base and adapter do: its logits differ by {:.2g} (relative L2), "
                                   "where {:.2g} is rounding; nothing was kept."),
                        m_difference.relativeL2, limit),
            m_request.target.string(), LUTHIER_TR("Export the adapter instead, and please report this with the model's name."));
    }

    Expected<CheckLogits> logitsOfMerged(const fs::path &folder) const
    {
        LUTHIER_TRY_ASSIGN(const arch::ModelFiles files, arch::openModel(folder));
        LUTHIER_TRY_ASSIGN(const auto weights, loadWeights(files, m_progress));
        return checkLogits(*weights, nullptr, m_rows, cancelled());
    }

    Expected<CheckLogits> logitsOfAdapter(const fs::path &folder) const
    {
        LUTHIER_TRY_ASSIGN(auto adapter, nn::loadLora(m_source.files.config, folder));
        return checkLogits(*m_base, &adapter, m_rows, cancelled());
    }

    const ExportRequest &m_request;
    Source m_source;
    const run::ProgressCallback &m_callback;
    Progress m_progress;
    std::vector<std::vector<TokenId>> m_rows;
    std::shared_ptr<const Weights> m_base;
    CheckLogits m_reference;
    LogitDifference m_difference;
};

} // namespace

Expected<ExportReport> exportModel(const ExportRequest &request, const run::ProgressCallback &progress)
{
    if (request.format == ExportFormat::Adapter && request.model.adapter.empty())
        return fail(ErrorCode::Usage, LUTHIER_TR("There is no adapter to export."), {},
                    LUTHIER_TR("Name an adapter folder, or export the merged model."));
    LUTHIER_TRY_ASSIGN(Source source, openSource(request.model));
    return Exporter(request, std::move(source), progress).run();
}

} // namespace luthier::exporting
