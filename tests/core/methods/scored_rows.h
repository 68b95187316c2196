#pragma once

#include <vector>

#include "core/methods/objective.h"

namespace luthier::methods {

// A row that owns its numbers.
struct OwnedRow {
    struct Part {
        std::vector<double> nll;
        std::vector<float> weights;
        std::vector<double> coefficients;
    };
    std::vector<Part> parts;
    std::vector<double> reference;

    ScoredRow view()
    {
        ScoredRow row;
        for (Part &part : parts) {
            part.coefficients.assign(part.nll.size(), 0.0);
            row.sequences.push_back({part.nll, part.weights, part.coefficients});
        }
        row.referenceLogps = reference;
        return row;
    }
};

inline StepTotals totalsOf(const std::vector<OwnedRow> &rows)
{
    StepTotals totals;
    for (const OwnedRow &row : rows) {
        ++totals.rows;
        for (const OwnedRow::Part &part : row.parts)
            for (const float weight : part.weights) {
                ++totals.trainedTokens;
                totals.weight += static_cast<double>(weight);
            }
    }
    return totals;
}

inline LossSum evaluateAll(const Objective &objective, std::vector<OwnedRow> &rows)
{
    const StepTotals totals = totalsOf(rows);
    LossSum sum;
    for (OwnedRow &row : rows) {
        ScoredRow view = row.view();
        objective.evaluate(view, totals, sum);
    }
    return sum;
}

// The largest difference between a coefficient and the central difference of the loss in that number.
inline double coefficientError(const Objective &objective, std::vector<OwnedRow> rows)
{
    constexpr double kStep = 1e-5;
    evaluateAll(objective, rows);
    double worst = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t part = 0; part < rows[row].parts.size(); ++part)
            for (std::size_t i = 0; i < rows[row].parts[part].nll.size(); ++i) {
                const auto lossWith = [&](double change) {
                    std::vector<OwnedRow> moved = rows;
                    moved[row].parts[part].nll[i] += change;
                    return evaluateAll(objective, moved).loss;
                };
                const double measured = (lossWith(kStep) - lossWith(-kStep)) / (2 * kStep);
                worst = std::max(worst, std::abs(measured - rows[row].parts[part].coefficients[i]));
            }
    return worst;
}

} // namespace luthier::methods
