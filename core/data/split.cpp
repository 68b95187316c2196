#include "core/data/split.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/random.h"

namespace luthier::data {

std::vector<bool> evaluationSplit(std::span<const Hash128> contentHashes, double fraction, std::uint64_t seed)
{
    std::vector<bool> isEvaluation(contentHashes.size(), false);
    std::vector<std::vector<std::size_t>> groups; // in the order of their first rows
    std::map<Hash128, std::size_t> groupOf;
    for (std::size_t row = 0; row < contentHashes.size(); ++row) {
        const auto [entry, isNew] = groupOf.emplace(contentHashes[row], groups.size());
        if (isNew)
            groups.emplace_back();
        groups[entry->second].push_back(row);
    }
    if (fraction <= 0 || groups.size() < 2)
        return isEvaluation;
    const double exact = fraction * static_cast<double>(contentHashes.size());
    const auto wanted = static_cast<std::size_t>(std::max(1.0, std::round(exact)));
    std::size_t taken = 0;
    std::size_t groupsTaken = 0;
    const std::vector<std::uint64_t> order = shuffledOrder(groups.size(), seed, 0);
    for (const std::uint64_t index : order) {
        const std::vector<std::size_t> &group = groups[index];
        if (taken + group.size() > wanted || groupsTaken + 1 == groups.size())
            continue;
        for (const std::size_t row : group)
            isEvaluation[row] = true;
        taken += group.size();
        ++groupsTaken;
    }
    if (taken == 0) { // every group is larger than the share: the smallest one it is
        const auto smallest = std::ranges::min_element(order, {}, [&](std::uint64_t index) { return groups[index].size(); });
        for (const std::size_t row : groups[*smallest])
            isEvaluation[row] = true;
    }
    return isEvaluation;
}

} // namespace luthier::data
