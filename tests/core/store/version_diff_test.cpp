#include "core/store/version_diff.h"

#include "core/store/version_history.h"
#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Diff : public WorkspaceTest {
protected:
    Diff()
    {
        append({"a", "b", "c", "d"});
        row = ids();
        auto writer = *VersionWriter::begin(store, dataset);
        EXPECT_TRUE(writer.change(row[0], {textRecord("A"), {}, {}, {}}));
        EXPECT_TRUE(writer.change(row[1], {{}, RowStatus::Done, std::vector<std::string>{"t"}, "n"}));
        EXPECT_TRUE(writer.remove(row[2]));
        added = *writer.append(textRecord("e"));
        EXPECT_TRUE(writer.commit("Edit"));
    }
    std::vector<RowId> row;
    RowId added = 0;
};

TEST_F(Diff, NamesWhatChangedAboutEachRow)
{
    const auto found = *difference(store, dataset, 1, 2);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_TRUE(found[0].content && !found[0].status && !found[0].added && !found[0].moved);
    EXPECT_EQ(found[0].hashBefore, data::contentHash(textRecord("a")));
    EXPECT_EQ(found[0].hashAfter, data::contentHash(textRecord("A")));
    EXPECT_TRUE(found[1].status && found[1].tags && found[1].note && !found[1].content);
    EXPECT_TRUE(found[2].removed && !found[2].content);
    EXPECT_EQ(found[2].hashAfter, Hash128{});
    EXPECT_TRUE(found[3].added);
    EXPECT_EQ(found[3].row, added);
}

TEST_F(Diff, BackwardsAddsWhatWasRemoved)
{
    const auto found = *difference(store, dataset, 2, 1);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_TRUE(found[2].added);
    EXPECT_TRUE(found[3].removed);
}

TEST_F(Diff, OfAVersionWithItselfIsEmpty)
{
    EXPECT_TRUE(difference(store, dataset, 2, 2)->empty());
}

TEST_F(Diff, AcrossAnUndoIsEmpty)
{
    ASSERT_TRUE(undo(store, dataset));
    EXPECT_TRUE(difference(store, dataset, 1, 3)->empty());
    EXPECT_EQ(difference(store, dataset, 2, 3)->size(), 4U);
}

TEST_F(Diff, SeesAMove)
{
    auto writer = *VersionWriter::begin(store, dataset);
    ASSERT_TRUE(writer.move(std::span(&row[3], 1), 0));
    ASSERT_TRUE(writer.commit("Move"));
    const auto found = *difference(store, dataset, 2, 3);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].moved && !found[0].content);
}

TEST_F(Diff, FromNothingHasEveryRow)
{
    EXPECT_EQ(difference(store, dataset, 0, 1)->size(), 4U);
}

TEST_F(Diff, WithAVersionThatIsNotThereIsAnError)
{
    EXPECT_EQ(difference(store, dataset, 1, 9).error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace luthier::store
