#include "core/store/version_writer.h"

#include <ctime>
#include <numeric>

#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Writer : public WorkspaceTest {
protected:
    VersionWriter begin() { return *VersionWriter::begin(store, dataset); }
    std::int64_t states() { return store.database().integer("SELECT count(*) FROM row_state")->value(); }
};

TEST_F(Writer, WithoutACommitChangesNothing)
{
    append({"a"});
    {
        auto writer = begin();
        ASSERT_TRUE(writer.append(textRecord("b")));
        ASSERT_TRUE(writer.remove(ids()[0]));
    }
    EXPECT_EQ(texts(), Texts{"a"});
    EXPECT_EQ(store.info(dataset)->version, 1);
}

TEST_F(Writer, ThatChangedNothingMakesNoVersion)
{
    append({"a"});
    auto writer = begin();
    ASSERT_TRUE(writer.change(ids()[0], {textRecord("a"), RowStatus::Todo, std::nullopt, ""}));
    EXPECT_EQ(*writer.commit("Nothing"), 1);
    EXPECT_EQ(store.info(dataset)->version, 1);
}

TEST_F(Writer, RowIdsAreUniqueOverAllDatasetsAndNeverUsedAgain)
{
    append({"a"});
    const RowId first = ids()[0];
    {
        auto writer = begin();
        ASSERT_TRUE(writer.remove(first));
        ASSERT_TRUE(writer.commit("Remove"));
    }
    dataset = *store.create("other", "text");
    append({"a"});
    EXPECT_GT(ids()[0], first);
}

TEST_F(Writer, SeveralChangesOfARowInOneVersionLeaveOneState)
{
    append({"a"});
    auto writer = begin();
    ASSERT_TRUE(writer.change(ids()[0], {textRecord("b"), {}, {}, {}}));
    ASSERT_TRUE(writer.change(ids()[0], {textRecord("c"), RowStatus::Draft, {}, {}}));
    ASSERT_TRUE(writer.commit("Edit"));
    EXPECT_EQ(texts(), Texts{"c"});
    EXPECT_EQ(texts(1), Texts{"a"});
    EXPECT_EQ(states(), 2);
}

TEST_F(Writer, ARowAddedAndRemovedInOneVersionLeavesNoTrace)
{
    append({"a"});
    auto writer = begin();
    const RowId row = *writer.append(textRecord("b"));
    ASSERT_TRUE(writer.remove(row));
    ASSERT_TRUE(writer.commit("Nothing much"));
    EXPECT_EQ(texts(), Texts{"a"});
    EXPECT_EQ(store.info(dataset)->rows, 1);
    EXPECT_EQ(states(), 1);
}

TEST_F(Writer, AStatusChangeStoresNoContent)
{
    append({"a"});
    auto writer = begin();
    ASSERT_TRUE(writer.change(ids()[0], {{}, RowStatus::Done, {}, {}}));
    ASSERT_TRUE(writer.commit("Done"));
    EXPECT_EQ(*store.database().integer("SELECT count(*) FROM content"), 1);
}

TEST_F(Writer, OriginStaysWithTheRow)
{
    auto writer = begin();
    const RowId row = *writer.append(textRecord("a"), {RowStatus::Draft, {"x"}, "n", "train.jsonl:17"});
    ASSERT_TRUE(writer.change(row, {textRecord("b"), {}, {}, {}}));
    ASSERT_TRUE(writer.commit("Import"));
    const auto all = ids();
    EXPECT_EQ((*RowReader::open(store, dataset)->rows(all))[0].meta, (RowMeta{RowStatus::Draft, {"x"}, "n", "train.jsonl:17"}));
}

TEST_F(Writer, InsertsWhereItIsTold)
{
    append({"a", "b"});
    const std::vector<data::Record> pair = {textRecord("x"), textRecord("y")};
    auto writer = begin();
    ASSERT_TRUE(writer.insert(pair, ids()[0]));
    ASSERT_TRUE(writer.insert(std::span(pair).first(1), 0));
    ASSERT_TRUE(writer.commit("Insert"));
    EXPECT_EQ(texts(), (Texts{"x", "a", "x", "y", "b"}));
}

TEST_F(Writer, ManyInsertionsInOnePlaceKeepTheOrder)
{
    append({"first", "last"});
    const RowId first = ids()[0];
    for (int i = 0; i < 200; ++i) {
        const std::vector<data::Record> one = {textRecord(std::to_string(i))};
        auto writer = begin();
        ASSERT_TRUE(writer.insert(one, first));
        ASSERT_TRUE(writer.commit("Insert"));
    }
    const auto all = texts();
    ASSERT_EQ(all.size(), 202U);
    EXPECT_EQ(all.front(), "first");
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(all[static_cast<std::size_t>(200 - i)], std::to_string(i));
    EXPECT_EQ(all.back(), "last");
    EXPECT_EQ(texts(1), (Texts{"first", "last"})); // spreading the neighbours out changed no older version
}

TEST_F(Writer, MovesRowsTogetherInTheOrderGiven)
{
    append({"a", "b", "c", "d"});
    const auto row = ids();
    const std::vector<RowId> moved = {row[3], row[0]};
    auto writer = begin();
    ASSERT_TRUE(writer.move(moved, row[1]));
    ASSERT_TRUE(writer.commit("Move"));
    EXPECT_EQ(texts(), (Texts{"b", "d", "a", "c"}));
}

TEST_F(Writer, MovesRowsToTheBeginningAndTheEnd)
{
    append({"a", "b", "c"});
    const auto row = ids();
    auto writer = begin();
    ASSERT_TRUE(writer.move(std::span(&row[2], 1), 0));
    ASSERT_TRUE(writer.move(std::span(&row[0], 1), row[1]));
    ASSERT_TRUE(writer.commit("Move"));
    EXPECT_EQ(texts(), (Texts{"c", "b", "a"}));
    append({"d"});
    EXPECT_EQ(texts(), (Texts{"c", "b", "a", "d"}));
}

TEST_F(Writer, RowsCannotBeMovedBehindThemselves)
{
    append({"a", "b"});
    const auto row = ids();
    EXPECT_EQ(begin().move(row, row[0]).error().code, ErrorCode::Usage);
}

TEST_F(Writer, RowsThatAreNotThereAreErrors)
{
    append({"a"});
    EXPECT_EQ(VersionWriter::begin(store, 99).error().code, ErrorCode::NotFound);
    auto writer = begin();
    EXPECT_EQ(writer.change(99, {{}, RowStatus::Done, {}, {}}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(writer.remove(99).error().code, ErrorCode::NotFound);
    EXPECT_EQ(writer.insert({}, 99).error().code, ErrorCode::NotFound);
    EXPECT_EQ(writer.resolveSetAside(5).error().code, ErrorCode::NotFound);
}

TEST_F(Writer, ARowOfAnotherDatasetIsNotTouched)
{
    append({"a"});
    const RowId row = ids()[0];
    dataset = *store.create("other", "text");
    EXPECT_EQ(begin().remove(row).error().code, ErrorCode::NotFound);
}

TEST_F(Writer, AppendsAHundredThousandRowsWithoutWaiting)
{
    const std::clock_t start = std::clock(); // processor time: the machine may be busy
    auto writer = begin();
    for (int i = 0; i < 100'000; ++i)
        ASSERT_TRUE(writer.append(textRecord("The tenant asks for a written answer, number " + std::to_string(i)),
                                  {RowStatus::Todo, {}, "", "a:1"}));
    ASSERT_TRUE(writer.commit("Import"));
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    RecordProperty("rows_per_second", static_cast<int>(100'000 / seconds));
    EXPECT_LT(seconds, 20); // loose: a tenth of the rate that is expected
}

} // namespace

} // namespace luthier::store
