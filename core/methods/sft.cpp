#include "core/methods/sft.h"

namespace luthier::methods {
namespace {

class Sft final : public Objective {
public:
    std::size_t sequencesPerRow() const override { return 1; }
    bool needsReference() const override { return false; }

    void evaluate(ScoredRow &row, const StepTotals &totals, LossSum &sum) const override
    {
        if (totals.weight <= 0)
            return; // nothing is trained: no loss and no gradient
        for (ScoredSequence &sequence : row.sequences) {
            sum.loss += sequence.weightedNll() / totals.weight;
            for (std::size_t i = 0; i < sequence.coefficients.size(); ++i)
                sequence.coefficients[i] = static_cast<double>(sequence.weights[i]) / totals.weight;
        }
    }
};

} // namespace

Expected<std::unique_ptr<Objective>> makeSft(const config::RunSpec &)
{
    return std::unique_ptr<Objective>(std::make_unique<Sft>());
}

} // namespace luthier::methods
