#include "core/data/training_row.h"

#include <algorithm>

namespace luthier::data {

std::int64_t TrainingRow::tokens() const
{
    std::int64_t count = 0;
    for (const Sequence &sequence : sequences)
        count += static_cast<std::int64_t>(sequence.ids.size());
    return count;
}

std::int64_t TrainingRow::trainedTokens() const
{
    std::int64_t count = 0;
    for (const Sequence &sequence : sequences)
        count += std::ranges::count_if(sequence.weights, [](float weight) { return weight > 0; });
    return count;
}

} // namespace luthier::data
