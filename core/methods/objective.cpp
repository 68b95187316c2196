#include "core/methods/objective.h"

#include <cmath>

namespace luthier::methods {

double ScoredSequence::weightedNll() const
{
    double sum = 0;
    for (std::size_t i = 0; i < nll.size(); ++i)
        sum += static_cast<double>(weights[i]) * nll[i];
    return sum;
}

void StepTotals::add(const data::TrainingRow &row)
{
    ++rows;
    for (const data::Sequence &sequence : row.sequences)
        for (const float tokenWeight : sequence.weights)
            if (tokenWeight > 0) {
                ++trainedTokens;
                weight += static_cast<double>(tokenWeight);
            }
}

double logSigmoid(double x)
{
    return x >= 0 ? -std::log1p(std::exp(-x)) : x - std::log1p(std::exp(x));
}

double sigmoid(double x)
{
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

} // namespace luthier::methods
