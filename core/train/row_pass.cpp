#include "core/train/row_pass.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/packing.h"

namespace luthier::train {
namespace {

Unexpected<Error> abandoned()
{
    return fail(ErrorCode::Cancelled, LUTHIER_TR("The work was stopped on request."));
}

// Cuts a micro-batch's targets into rows and sequences, in order.
struct TargetCursor {
    std::size_t sequence = 0;
    std::size_t target = 0;

    methods::ScoredRow next(const data::TrainingRow &row, const PackedRows &packed, std::span<const double> nll,
                            std::span<double> coefficients)
    {
        methods::ScoredRow scored;
        scored.rowId = row.rowId;
        for (std::size_t i = 0; i < row.sequences.size(); ++i) {
            const std::size_t count = packed.counts[sequence++];
            scored.sequences.push_back({nll.subspan(target, count), std::span(packed.weights).subspan(target, count),
                                        coefficients.empty() ? coefficients : coefficients.subspan(target, count)});
            target += count;
        }
        return scored;
    }
};

RowNll nllOf(const methods::ScoredRow &row)
{
    RowNll sum{row.rowId, 0, 0};
    for (const methods::ScoredSequence &sequence : row.sequences) {
        sum.nll = std::accumulate(sequence.nll.begin(), sequence.nll.end(), sum.nll);
        sum.tokens += static_cast<std::int64_t>(sequence.nll.size());
    }
    return sum;
}

Expected<void> checkFinite(const RowsLoss &loss, std::size_t firstRow)
{
    std::vector<std::int64_t> bad;
    for (std::size_t i = firstRow; i < loss.rows.size(); ++i)
        if (!std::isfinite(loss.rows[i].nll))
            bad.push_back(loss.rows[i].rowId);
    if (bad.empty())
        return {};
    return fail(
        ErrorCode::Diverged, fmt::format(LUTHIER_TR("The loss became infinite or undefined in the rows {}."), describeRows(bad)), {},
        LUTHIER_TR(
            "Look at these rows; then try a smaller learning rate, a warm-up, or a smaller largest gradient (train.max_grad_norm)."));
}

} // namespace

RowPass::RowPass(models::DecoderPass<float> &pass, const methods::Objective &objective, std::int64_t vocabulary,
                 std::int64_t microBatchTokens, models::LayerHook hook)
    : m_pass(pass), m_objective(objective), m_vocabulary(vocabulary), m_microBatchTokens(microBatchTokens), m_hook(std::move(hook))
{
}

// Calls use(first row, rows, the same packed, nll of their targets) after the forward pass of each micro-batch.
template <class Use>
Expected<void> RowPass::forEachMicroBatch(std::span<const data::TrainingRow> rows, Want want, const Use &use)
{
    std::vector<std::int64_t> tokens;
    for (const data::TrainingRow &row : rows)
        tokens.push_back(tokensToRun(row));
    std::vector<double> nll;
    for (const data::MicroBatch &micro : data::packStep(tokens, m_microBatchTokens)) {
        const auto ownRows = rows.subspan(micro.first, micro.last - micro.first);
        PackedRows packed;
        for (const data::TrainingRow &row : ownRows)
            LUTHIER_TRY(packed.add(row, m_vocabulary));
        nll.assign(packed.targets.size(), 0.0);
        if (!packed.targets.empty()) {
            if (!m_pass.forward(packed.batch, want.adapters, want.dropout, m_hook))
                return abandoned();
            m_pass.score(packed.targets, nll, want.gradient);
        }
        LUTHIER_TRY(use(micro.first, ownRows, packed, nll));
        ++want.dropout.counter;
    }
    return {};
}

std::string describeRows(std::span<const std::int64_t> rowIds)
{
    constexpr std::size_t kShown = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(rowIds.size(), kShown); ++i)
        text += fmt::format("{}{}", i == 0 ? "" : ", ", rowIds[i]);
    return rowIds.size() > kShown ? text + ", …" : text;
}

Expected<void> RowPass::checkSequences(std::span<const data::TrainingRow> rows) const
{
    for (const data::TrainingRow &row : rows)
        if (row.sequences.size() != m_objective.sequencesPerRow())
            return fail(ErrorCode::BadData,
                        fmt::format(LUTHIER_TR("A row has {} sequences where this method needs {}."), row.sequences.size(),
                                    m_objective.sequencesPerRow()),
                        fmt::format("row {}", row.rowId), LUTHIER_TR("Choose the method that fits this kind of data."));
    return {};
}

Expected<void> RowPass::run(const RowsToScore &rows, const Want &want, RowsLoss &loss)
{
    LUTHIER_TRY(checkSequences(rows.rows));
    std::vector<double> coefficients;
    return forEachMicroBatch(rows.rows, want,
                             [&](std::size_t firstRow, auto ownRows, const PackedRows &packed, std::span<const double> nll) {
                                 coefficients.assign(want.gradient ? packed.targets.size() : 0, 0.0);
                                 const std::size_t firstLoss = loss.rows.size();
                                 TargetCursor cursor;
                                 for (std::size_t i = 0; i < ownRows.size(); ++i) {
                                     methods::ScoredRow scored = cursor.next(ownRows[i], packed, nll, coefficients);
                                     if (rows.reference != nullptr)
                                         scored.referenceLogps = rows.reference->of(rows.positions[firstRow + i]);
                                     m_objective.evaluate(scored, rows.totals, loss.sum);
                                     loss.rows.push_back(nllOf(scored));
                                 }
                                 return backward(want, loss, firstLoss, coefficients);
                             });
}

// After a micro-batch: its losses must be numbers before they become gradients.
Expected<void> RowPass::backward(const Want &want, const RowsLoss &loss, std::size_t firstLoss, std::span<const double> coefficients)
{
    LUTHIER_TRY(checkFinite(loss, firstLoss));
    if (want.gradient && !coefficients.empty() && !m_pass.backward(coefficients, m_hook))
        return abandoned();
    return {};
}

Expected<void> RowPass::score(const RowsToScore &rows, RowsLoss &loss)
{
    return run(rows, Want{}, loss);
}

Expected<void> RowPass::scoreWithGradient(const RowsToScore &rows, models::DropoutState dropout, RowsLoss &loss)
{
    return run(rows, Want{true, true, dropout}, loss);
}

Expected<void> RowPass::referenceLogps(std::span<const data::TrainingRow> rows, std::vector<double> &logps)
{
    LUTHIER_TRY(checkSequences(rows));
    return forEachMicroBatch(
        rows, Want{false, false, {}}, [&](std::size_t, auto, const PackedRows &packed, std::span<const double> nll) -> Expected<void> {
            std::size_t target = 0;
            for (const std::size_t count : packed.counts) {
                const methods::ScoredSequence sequence{nll.subspan(target, count), std::span(packed.weights).subspan(target, count), {}};
                logps.push_back(-sequence.weightedNll());
                target += count;
            }
            return {};
        });
}

} // namespace luthier::train
