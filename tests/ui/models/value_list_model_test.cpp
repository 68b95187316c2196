#include "ui/models/value_list_model.h"

#include "core/base/random.h"
#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class Numbers final : public ValueListModel<int> {
public:
    void set(std::vector<int> numbers)
    {
        show(std::move(numbers), [](int number) { return number / 10; }); // the key; the last digit is what changes
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const int *value = valueAt(index);
        return value != nullptr && role == Qt::DisplayRole ? QVariant(*value) : QVariant();
    }
};

TEST(ValueListModelTest, AHeldPlaceFollowsItsValue)
{
    Numbers model;
    const QAbstractItemModelTester tester(&model, kStrict);
    model.set({10, 20, 30});
    const QPersistentModelIndex held(model.index(2));
    model.set({31, 40, 11});
    EXPECT_EQ(held.row(), 0);
    EXPECT_EQ(held.data().toInt(), 31);
    model.set({40});
    EXPECT_FALSE(held.isValid());
}

TEST(ValueListModelTest, ShowsAnyListAfterAnyOther)
{
    Numbers model;
    const QAbstractItemModelTester tester(&model, kStrict);
    Random random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<int> next;
        for (int key = 0; key < 8; ++key)
            if (random.below(2) == 0)
                next.insert(next.begin() + static_cast<std::ptrdiff_t>(random.below(next.size() + 1)),
                            key * 10 + static_cast<int>(random.below(10)));
        model.set(next);
        EXPECT_EQ(model.values(), next);
    }
}

} // namespace
} // namespace luthier::ui
