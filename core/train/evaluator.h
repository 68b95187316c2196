#pragma once

#include <cstdint>
#include <functional>

#include "core/base/expected.h"
#include "core/data/token_file.h"
#include "core/methods/objective.h"
#include "core/run/events.h"
#include "core/train/row_pass.h"

namespace luthier::train {

// The loss of the rows kept for checking: forward only, the objective's formula over all of them at once, so that it does
// not depend on how they are divided.
class Evaluator {
public:
    // `blockTokens`: rows are read in blocks of about so many tokens.
    static Expected<Evaluator> create(const data::TokenFile &rows, std::int64_t blockTokens);

    // Cancelled if the pass is abandoned. `progress` gets 0 … 1.
    Expected<run::EvalEvent> evaluate(std::int64_t step, RowPass &pass, const ReferenceLogps &reference,
                                      const std::function<void(double)> &progress) const;

private:
    Evaluator(const data::TokenFile &rows, std::int64_t blockTokens) : m_rows(&rows), m_blockTokens(blockTokens) {}
    const data::TokenFile *m_rows;
    std::int64_t m_blockTokens;
    methods::StepTotals m_totals;
};

} // namespace luthier::train
