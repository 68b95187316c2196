#include "core/methods/dpo.h"

#include <cassert>

#include "core/base/translate.h"

namespace luthier::methods {
namespace {

void fillCoefficients(ScoredSequence &sequence, double factor)
{
    for (std::size_t i = 0; i < sequence.coefficients.size(); ++i)
        sequence.coefficients[i] = factor * static_cast<double>(sequence.weights[i]);
}

class Dpo final : public Objective {
public:
    explicit Dpo(double beta) : m_beta(beta) {}

    std::size_t sequencesPerRow() const override { return 2; }
    bool needsReference() const override { return true; }

    void evaluate(ScoredRow &row, const StepTotals &totals, LossSum &sum) const override
    {
        assert(row.sequences.size() == 2 && row.referenceLogps.size() == 2);
        ScoredSequence &chosen = row.sequences[0];
        ScoredSequence &rejected = row.sequences[1];
        const double chosenLogp = -chosen.weightedNll();
        const double rejectedLogp = -rejected.weightedNll();
        const double chosenReward = m_beta * (chosenLogp - row.referenceLogps[0]);
        const double rejectedReward = m_beta * (rejectedLogp - row.referenceLogps[1]);
        const double margin = chosenReward - rejectedReward;
        const double share = 1 / static_cast<double>(totals.rows);

        sum.loss -= share * logSigmoid(margin);
        const double slope = share * m_beta * sigmoid(-margin); // d loss / d nll of the chosen answer
        fillCoefficients(chosen, slope);
        fillCoefficients(rejected, -slope);

        sum.metrics["rewards/chosen"] += share * chosenReward;
        sum.metrics["rewards/rejected"] += share * rejectedReward;
        sum.metrics["rewards/margins"] += share * margin;
        sum.metrics["rewards/accuracies"] += margin > 0 ? share : 0;
        sum.metrics["logps/chosen"] += share * chosenLogp;
        sum.metrics["logps/rejected"] += share * rejectedLogp;
    }

private:
    double m_beta;
};

} // namespace

Expected<std::unique_ptr<Objective>> makeDpo(const config::RunSpec &spec)
{
    if (!(spec.preference.beta > 0))
        return fail(ErrorCode::BadSetting, LUTHIER_TR("The closeness to the old model must be above 0."), "preference.beta",
                    LUTHIER_TR("0.1 is a usual value."));
    switch (spec.preference.loss) {
    case config::PreferenceLoss::Sigmoid: return std::unique_ptr<Objective>(std::make_unique<Dpo>(spec.preference.beta));
    }
    return fail(ErrorCode::Unsupported, LUTHIER_TR("There is no such preference loss."), "preference.loss",
                LUTHIER_TR("Choose \"sigmoid\"."));
}

} // namespace luthier::methods
