#include "ui/models/id_changes.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace luthier::ui {
namespace {

using Ids = std::vector<store::RowId>;

// What a view sees when it follows the steps.
Ids followed(Ids ids, const Ids &after)
{
    const IdChanges changes = idChanges(ids, after);
    for (const IdRange &range : changes.removed)
        ids.erase(ids.begin() + range.first, ids.begin() + range.last + 1);
    if (changes.reordered) {
        Ids order;
        for (const store::RowId id : after)
            if (std::find(ids.begin(), ids.end(), id) != ids.end())
                order.push_back(id);
        ids = order;
    }
    for (const IdRange &range : changes.inserted)
        ids.insert(ids.begin() + range.first, after.begin() + range.first, after.begin() + range.last + 1);
    return ids;
}

TEST(IdChangesTest, NothingChangesWhereNothingDiffers)
{
    const IdChanges changes = idChanges(Ids{1, 2, 3}, Ids{1, 2, 3});
    EXPECT_TRUE(changes.removed.empty());
    EXPECT_TRUE(changes.inserted.empty());
    EXPECT_FALSE(changes.reordered);
}

TEST(IdChangesTest, StretchesAreToldAtOnce)
{
    const IdChanges changes = idChanges(Ids{1, 2, 3, 4, 5, 6}, Ids{1, 4, 7, 8, 6});
    EXPECT_EQ(changes.removed, (std::vector<IdRange>{{4, 4}, {1, 2}}));
    EXPECT_EQ(changes.inserted, (std::vector<IdRange>{{2, 3}}));
    EXPECT_FALSE(changes.reordered);
}

TEST(IdChangesTest, AMovedRowIsAnotherOrder)
{
    const IdChanges changes = idChanges(Ids{1, 2, 3}, Ids{3, 1, 2});
    EXPECT_TRUE(changes.reordered);
    EXPECT_TRUE(changes.removed.empty());
    EXPECT_TRUE(changes.inserted.empty());
}

TEST(IdChangesTest, TheStepsLeadToTheNewListWhateverItIs)
{
    Random random(7);
    const auto some = [&] {
        Ids ids;
        for (store::RowId id = 1; id <= 12; ++id)
            if (random.below(3) > 0)
                ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(random.below(ids.size() + 1)), id);
        return ids;
    };
    for (int round = 0; round < 500; ++round) {
        const Ids before = some();
        const Ids after = some();
        EXPECT_EQ(followed(before, after), after);
    }
    EXPECT_EQ(followed({}, {1, 2}), (Ids{1, 2}));
    EXPECT_EQ(followed({1, 2}, {}), Ids{});
}

} // namespace
} // namespace luthier::ui
