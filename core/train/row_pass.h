#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/methods/objective.h"
#include "core/models/decoder.h"
#include "core/train/packed_rows.h"

namespace luthier::train {

// Log-probabilities of every sequence under the reference, by position of the row in its token file.
struct ReferenceLogps {
    std::size_t sequencesPerRow = 0;
    std::vector<double> values;

    bool empty() const { return values.empty(); }
    std::span<const double> of(std::size_t position) const
    {
        return empty() ? std::span<const double>() : std::span(values).subspan(position * sequencesPerRow, sequencesPerRow);
    }
};

struct RowNll {
    std::int64_t rowId = 0;
    double nll = 0; // summed over the trained tokens, without their weights
    std::int64_t tokens = 0;
};

struct RowsLoss {
    methods::LossSum sum;
    std::vector<RowNll> rows; // in order
};

std::string describeRows(std::span<const std::int64_t> rowIds); // "3, 17, 4", the first ones of many

struct RowsToScore {
    std::span<const data::TrainingRow> rows;
    std::span<const std::size_t> positions; // of the rows in their token file
    methods::StepTotals totals;             // of the whole step or evaluation, which may have more rows than these
    const ReferenceLogps *reference = nullptr;
};

// Takes rows through the model in micro-batches: forward, scores, the objective, and backward where a gradient is wanted.
// Engine thread only.
class RowPass {
public:
    // All are referred to. The hook is asked between layers; false abandons the work with ErrorCode::Cancelled.
    RowPass(models::DecoderPass<float> &pass, const methods::Objective &objective, std::int64_t vocabulary, std::int64_t microBatchTokens,
            models::LayerHook hook);

    // Adds the loss of the rows to `loss`. Diverged (naming the rows) if a loss is not finite.
    Expected<void> score(const RowsToScore &rows, RowsLoss &loss);
    // The same, and adds d loss to the adapter's gradients. An abandoned or failed pass leaves them half added.
    Expected<void> scoreWithGradient(const RowsToScore &rows, models::DropoutState dropout, RowsLoss &loss);
    // Log-probability (weighted) of every sequence under the base model without the adapter, appended.
    Expected<void> referenceLogps(std::span<const data::TrainingRow> rows, std::vector<double> &logps);

private:
    struct Want {
        bool adapters = true;
        bool gradient = false;
        models::DropoutState dropout;
    };
    template <class Use>
    Expected<void> forEachMicroBatch(std::span<const data::TrainingRow> rows, Want want, const Use &use);
    Expected<void> checkSequences(std::span<const data::TrainingRow> rows) const;
    Expected<void> run(const RowsToScore &rows, const Want &want, RowsLoss &loss);
    Expected<void> backward(const Want &want, const RowsLoss &loss, std::size_t firstLoss, std::span<const double> coefficients);

    models::DecoderPass<float> &m_pass;
    const methods::Objective &m_objective;
    std::int64_t m_vocabulary;
    std::int64_t m_microBatchTokens;
    models::LayerHook m_hook;
};

} // namespace luthier::train
