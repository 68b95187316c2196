#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/config/run_spec.h"

namespace luthier::train {

// An optimiser over one flat vector of parameters. One pass over memory applies the clipping factor, moves the parameters
// and zeroes the gradients for the next step. Formulas and rounding follow torch.optim.
class Optimizer {
public:
    struct NamedState { // what a checkpoint keeps
        std::string_view name;
        std::span<float> values;
    };

    virtual ~Optimizer() = default;
    // `values` and `gradients` have the same length in every call. Zeroes the gradients.
    virtual void step(std::span<float> values, std::span<float> gradients, double learningRate, double clipFactor) = 0;
    virtual std::vector<NamedState> state() = 0; // views into this object; may be empty

    std::int64_t stepsTaken() const { return m_stepsTaken; }
    void setStepsTaken(std::int64_t steps) { m_stepsTaken = steps; } // after filling state() from a checkpoint

protected:
    std::int64_t m_stepsTaken = 0;
};

std::unique_ptr<Optimizer> makeOptimizer(const config::TrainSpec &spec, std::int64_t parameters);

// Euclidean norm of all gradients together, summed in double over fixed pieces: the same gradients give the same bits.
// Not finite if any gradient is not.
double gradientNorm(std::span<const float> gradients);
// min(1, maxNorm / (norm + 1e-6)); 1 where maxNorm is 0.
double clipFactor(double norm, double maxNorm);

} // namespace luthier::train
