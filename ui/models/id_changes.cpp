#include "ui/models/id_changes.h"

#include <algorithm>
#include <unordered_set>

namespace luthier::ui {
namespace {

using Ids = std::span<const store::RowId>;
using Set = std::unordered_set<store::RowId>;

// Stretches of `ids` that are not in `others`, by their places from `offset` on.
std::vector<IdRange> missing(Ids ids, const Set &others, int offset)
{
    std::vector<IdRange> ranges;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (others.contains(ids[i]))
            continue;
        const int place = offset + static_cast<int>(i);
        if (!ranges.empty() && ranges.back().last == place - 1)
            ranges.back().last = place;
        else
            ranges.push_back({place, place});
    }
    return ranges;
}

std::vector<store::RowId> kept(Ids ids, const Set &others)
{
    std::vector<store::RowId> result;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(result), [&](store::RowId id) { return others.contains(id); });
    return result;
}

} // namespace

IdChanges idChanges(Ids before, Ids after)
{
    // Most changes touch a few rows: only what lies between the equal beginnings and ends is looked at.
    const auto [left, right] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto prefix = static_cast<std::size_t>(left - before.begin());
    before = before.subspan(prefix);
    after = after.subspan(prefix);
    const auto ends = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    const auto suffix = static_cast<std::size_t>(ends.first - before.rbegin());
    before = before.first(before.size() - suffix);
    after = after.first(after.size() - suffix);

    const Set old(before.begin(), before.end());
    const Set fresh(after.begin(), after.end());
    IdChanges changes;
    changes.removed = missing(before, fresh, static_cast<int>(prefix));
    std::reverse(changes.removed.begin(), changes.removed.end());
    changes.inserted = missing(after, old, static_cast<int>(prefix));
    changes.reordered = kept(before, fresh) != kept(after, old);
    return changes;
}

} // namespace luthier::ui
