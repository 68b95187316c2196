#pragma once

#include "core/methods/objective.h"

namespace luthier::methods {

// Supervised fine-tuning: sum(weight * nll) / sum(weight) over all trained tokens of the optimiser step.
Expected<std::unique_ptr<Objective>> makeSft(const config::RunSpec &spec);

} // namespace luthier::methods
