#include "core/train/evaluator.h"

#include "core/train/row_blocks.h"

namespace luthier::train {

Expected<Evaluator> Evaluator::create(const data::TokenFile &rows, std::int64_t blockTokens)
{
    Evaluator evaluator(rows, blockTokens);
    const Expected<void> read = forEachRowBlock(rows, blockTokens, [&](auto block, auto) -> Expected<void> {
        for (const data::TrainingRow &row : block)
            evaluator.m_totals.add(row);
        return {};
    });
    LUTHIER_TRY(read);
    return evaluator;
}

Expected<run::EvalEvent> Evaluator::evaluate(std::int64_t step, RowPass &pass, const ReferenceLogps &reference,
                                             const std::function<void(double)> &progress) const
{
    RowsLoss loss;
    progress(0);
    const Expected<void> scored = forEachRowBlock(*m_rows, m_blockTokens, [&](auto block, auto positions) -> Expected<void> {
        LUTHIER_TRY(pass.score({block, positions, m_totals, &reference}, loss));
        progress(static_cast<double>(positions.back() + 1) / static_cast<double>(m_rows->rows()));
        return {};
    });
    LUTHIER_TRY(scored);
    return run::EvalEvent{step, loss.sum.loss, m_totals.trainedTokens, loss.sum.metrics};
}

} // namespace luthier::train
