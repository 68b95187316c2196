#pragma once

#include "core/methods/objective.h"

namespace luthier::methods {

// Direct preference optimisation (Rafailov et al., 2023, equation 7). With log p summed over the trained tokens, c the
// chosen and r the rejected answer, ref the base model:
//   z = beta * ((log p(c) - log ref(c)) - (log p(r) - log ref(r))),  loss = mean over the pairs of the step of -logsigmoid(z)
// Metrics, means over the pairs: rewards/chosen = beta * (log p(c) - log ref(c)), rewards/rejected alike, rewards/margins
// their difference, rewards/accuracies the share of pairs with a positive one; logps/chosen and logps/rejected.
Expected<std::unique_ptr<Objective>> makeDpo(const config::RunSpec &spec);

} // namespace luthier::methods
