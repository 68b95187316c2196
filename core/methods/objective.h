#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/config/run_spec.h"
#include "core/data/training_row.h"

namespace luthier::methods {

// One sequence of a row after the forward pass: its trained targets in order.
struct ScoredSequence {
    std::span<const double> nll;    // -log p of each target
    std::span<const float> weights; // of each target, > 0
    std::span<double> coefficients; // out: d loss / d nll; empty where no gradient is wanted

    double weightedNll() const; // sum of weight * nll
};

struct ScoredRow {
    std::int64_t rowId = 0;
    std::vector<ScoredSequence> sequences;
    std::span<const double> referenceLogps; // of each sequence under the reference; empty if the objective needs none
};

// What is known of all rows of an optimiser step (or of an evaluation) before the first of them is scored.
struct StepTotals {
    std::int64_t rows = 0;
    std::int64_t trainedTokens = 0;
    double weight = 0; // sum of the trained tokens' weights

    void add(const data::TrainingRow &row);
};

// Grows row by row to the loss of the step; every row adds its share of the whole, so that micro-batches need no mending.
struct LossSum {
    double loss = 0;
    std::map<std::string, double> metrics;
};

// What a method minimises: from the -log p of every trained token to a loss and its derivative. Pure; shared by the
// trainer and the evaluator.
class Objective {
public:
    virtual ~Objective() = default;

    virtual std::size_t sequencesPerRow() const = 0;
    // Whether rows need the log-probabilities of the base model without the adapter.
    virtual bool needsReference() const = 0;
    // Adds the share of `row` to the sum, and writes its coefficients where they are wanted.
    virtual void evaluate(ScoredRow &row, const StepTotals &totals, LossSum &sum) const = 0;
};

// The natural logarithm of the logistic function, exact at both ends.
double logSigmoid(double x);
double sigmoid(double x);

} // namespace luthier::methods
