#include "core/data/packing.h"

namespace luthier::data {

std::vector<MicroBatch> packStep(std::span<const std::int64_t> rowTokens, std::int64_t maxTokens)
{
    std::vector<MicroBatch> batches;
    for (std::size_t row = 0; row < rowTokens.size(); ++row) {
        if (batches.empty() || batches.back().tokens + rowTokens[row] > maxTokens)
            batches.push_back({row, row, 0});
        batches.back().last = row + 1;
        batches.back().tokens += rowTokens[row];
    }
    return batches;
}

} // namespace luthier::data
