#include "core/store/row_reader.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Rows : public WorkspaceTest {
protected:
    Rows()
    {
        append({"a", "b", "c"});
        auto writer = *VersionWriter::begin(store, dataset);
        EXPECT_TRUE(writer.change(ids()[1], {textRecord("B"), RowStatus::Done, std::vector<std::string>{"legal", "short"}, "checked"}));
        EXPECT_TRUE(writer.remove(ids()[2]));
        EXPECT_TRUE(writer.commit("Edit"));
    }
    RowReader reader(std::int64_t version = kNewestVersion) { return *RowReader::open(store, dataset, version); }
};

TEST_F(Rows, OfTheNewestVersionAreThereByDefault)
{
    EXPECT_EQ(texts(), (Texts{"a", "B"}));
    EXPECT_EQ(reader().version(), 2);
}

TEST_F(Rows, OfAnOlderVersionAreAsTheyWere)
{
    EXPECT_EQ(texts(1), (Texts{"a", "b", "c"}));
    EXPECT_EQ(ids(1).size(), 3U);
}

TEST_F(Rows, KeepTheirIdFromVersionToVersion)
{
    EXPECT_EQ(ids(1)[1], ids(2)[1]);
}

TEST_F(Rows, OfAVersionThatIsNotThereAreAnError)
{
    EXPECT_EQ(RowReader::open(store, dataset, 3).error().code, ErrorCode::NotFound);
    EXPECT_EQ(RowCursor::open(store, dataset, -1).error().code, ErrorCode::NotFound);
    EXPECT_EQ(RowReader::open(store, 99).error().code, ErrorCode::NotFound);
}

TEST_F(Rows, ComeAsAPageInTheOrderAskedFor)
{
    const auto all = ids();
    const std::vector<RowId> asked = {all[1], all[0]};
    const auto page = *reader().rows(asked);
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(textOf(page[0]), "B");
    EXPECT_EQ(page[0].meta, (RowMeta{RowStatus::Done, {"legal", "short"}, "checked", ""}));
    EXPECT_EQ(page[0].hash, data::contentHash(textRecord("B")));
    EXPECT_EQ(textOf(page[1]), "a");
}

TEST_F(Rows, NotInTheVersionAreAnErrorAndTheReaderStaysUsable)
{
    auto newest = reader();
    const std::vector<RowId> removed = {ids(1)[2]};
    EXPECT_EQ(newest.rows(removed).error().code, ErrorCode::NotFound);
    const std::vector<RowId> present = {ids()[0]};
    EXPECT_TRUE(newest.rows(present));
}

TEST_F(Rows, CanBeFilteredByStatusAndTag)
{
    EXPECT_EQ(reader().ids({RowStatus::Done, ""})->size(), 1U);
    EXPECT_EQ(reader().ids({RowStatus::Todo, ""})->size(), 1U);
    EXPECT_EQ(reader().ids({std::nullopt, "short"})->size(), 1U);
    EXPECT_EQ(reader().ids({RowStatus::Todo, "short"})->size(), 0U);
    EXPECT_EQ(reader().ids({std::nullopt, "shor"})->size(), 0U); // a tag is not found by a part of it
    EXPECT_EQ(reader(1).ids({RowStatus::Done, ""})->size(), 0U);
}

TEST_F(Rows, AreCountedByStatus)
{
    const StatusCounts counts = *reader().counts();
    EXPECT_EQ(counts.todo, 1);
    EXPECT_EQ(counts.done, 1);
    EXPECT_EQ(counts.total(), 2);
    EXPECT_EQ(reader(1).counts()->total(), 3);
}

TEST_F(Rows, TagsAreListedOnce)
{
    EXPECT_EQ(*reader().tags(), (std::vector<std::string>{"legal", "short"}));
    EXPECT_TRUE(reader(1).tags()->empty());
}

TEST_F(Rows, OfAnotherDatasetAreNotSeen)
{
    const DatasetId other = *store.create("other", "text");
    EXPECT_TRUE(RowReader::open(store, other)->ids()->empty());
    const auto all = ids();
    EXPECT_FALSE(RowReader::open(store, other)->rows(all));
}

} // namespace

} // namespace luthier::store
