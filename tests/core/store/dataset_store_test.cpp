#include "core/store/dataset_store.h"

#include "core/store/version_history.h"
#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Datasets : public WorkspaceTest {
protected:
    static SetAsideRow damagedRow(std::string_view raw)
    {
        SetAsideRow row;
        row.raw = raw;
        row.problem.what = "This is not valid JSON.";
        row.problem.line = 3;
        row.mended = "{\"text\":\"mended\"}";
        return row;
    }
};

TEST_F(Datasets, ANewOneIsEmptyAndListed)
{
    const auto all = *store.list();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].name, "letters");
    EXPECT_EQ(all[0].kind, "text");
    EXPECT_EQ(all[0].created, clock.milliseconds);
    EXPECT_EQ(all[0].rows, 0);
    EXPECT_EQ(all[0].version, 0);
    EXPECT_TRUE(store.versions(dataset)->empty());
}

TEST_F(Datasets, AreThereWhenTheWorkspaceIsOpenedAgain)
{
    append({"a", "b"});
    auto again = *DatasetStore::open(workspace(), clock);
    EXPECT_EQ(again.find("letters")->rows, 2);
}

TEST_F(Datasets, NamesAreUniqueAndOfOneLine)
{
    EXPECT_EQ(store.create("letters", "text").error().code, ErrorCode::Exists);
    for (const char *name : {"", "  ", "a\nb", "\xFF"})
        EXPECT_EQ(store.create(name, "text").error().code, ErrorCode::BadSetting);
    EXPECT_TRUE(store.create("信件", "text"));
}

TEST_F(Datasets, AnUnknownNameIsAnErrorThatNamesTheNearest)
{
    const auto found = store.find("leters");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_NE(found.error().advice.find("letters"), std::string::npos);
    EXPECT_EQ(store.info(99).error().code, ErrorCode::NotFound);
}

TEST_F(Datasets, RenamingIsUndoneByRenamingBackAndNeverTakesAName)
{
    ASSERT_TRUE(store.create("other", "text"));
    EXPECT_EQ(store.rename(dataset, "other").error().code, ErrorCode::Exists);
    ASSERT_TRUE(store.rename(dataset, "post"));
    EXPECT_EQ(store.find("post")->id, dataset);
    ASSERT_TRUE(store.rename(dataset, "letters"));
    ASSERT_TRUE(store.rename(dataset, "letters")); // its own name is no conflict
    EXPECT_EQ(store.rename(99, "x").error().code, ErrorCode::NotFound);
}

TEST_F(Datasets, ARemovedOneLiesInTheBinAndComesBackWhole)
{
    append({"a"});
    ASSERT_TRUE(store.remove(dataset));
    EXPECT_TRUE(store.list()->empty());
    ASSERT_EQ(store.removed()->size(), 1U);
    EXPECT_EQ((*store.removed())[0].removedAt, clock.milliseconds);
    ASSERT_TRUE(store.putBack(dataset));
    EXPECT_EQ(texts(), Texts{"a"});
}

TEST_F(Datasets, OneWhoseNameWasGivenAwayStaysInTheBinUntilItIsRenamed)
{
    ASSERT_TRUE(store.remove(dataset));
    ASSERT_TRUE(store.create("letters", "text"));
    EXPECT_EQ(store.putBack(dataset).error().code, ErrorCode::Exists);
    ASSERT_TRUE(store.rename(dataset, "letters (old)"));
    EXPECT_TRUE(store.putBack(dataset));
}

TEST_F(Datasets, PurgingRemovesItsContentsButNotThoseThatOthersHave)
{
    append({"shared", "own"});
    const DatasetId other = *store.create("other", "text");
    {
        auto writer = *VersionWriter::begin(store, other);
        ASSERT_TRUE(writer.append(textRecord("shared")));
        ASSERT_TRUE(writer.commit("Import"));
    }
    EXPECT_EQ(store.purge(dataset).error().code, ErrorCode::Usage);
    ASSERT_TRUE(store.remove(dataset));
    ASSERT_TRUE(store.purge(dataset));
    EXPECT_EQ(store.info(dataset).error().code, ErrorCode::NotFound);
    EXPECT_EQ(*store.database().integer("SELECT count(*) FROM content"), 1);
    dataset = other;
    EXPECT_EQ(texts(), Texts{"shared"});
}

TEST_F(Datasets, AContentIsStoredOnceHoweverOftenItOccurs)
{
    append({"a", "a", "b"});
    append({"a"});
    EXPECT_EQ(*store.database().integer("SELECT count(*) FROM content"), 2);
    EXPECT_EQ(store.info(dataset)->rows, 4);
}

TEST_F(Datasets, VersionsTellWhatWasDoneAndWhen)
{
    append({"a"}, "Import of a.jsonl");
    clock.milliseconds += 5000;
    append({"b"}, "Import of b.jsonl");
    const auto versions = *store.versions(dataset);
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0].message, "Import of a.jsonl");
    EXPECT_EQ(versions[1].number, 2);
    EXPECT_EQ(versions[1].rows, 2);
    EXPECT_EQ(versions[1].time - versions[0].time, 5000);
}

TEST_F(Datasets, SetAsideRowsKeepTheirBytesAndTheirProblem)
{
    {
        auto writer = *VersionWriter::begin(store, dataset);
        ASSERT_TRUE(writer.addSetAside(damagedRow("{\"text\": \xFF\xFE")));
        ASSERT_TRUE(writer.commit("Import"));
    }
    const auto rows = *store.setAside(dataset);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].raw, "{\"text\": \xFF\xFE");
    EXPECT_EQ(rows[0].problem.line, 3);
    EXPECT_EQ(rows[0].mended, "{\"text\":\"mended\"}");
}

TEST_F(Datasets, AMendedRowIsNoLongerSetAsideUntilThatIsUndone)
{
    {
        auto writer = *VersionWriter::begin(store, dataset);
        ASSERT_TRUE(writer.addSetAside(damagedRow("damaged")));
        ASSERT_TRUE(writer.commit("Import"));
    }
    {
        auto writer = *VersionWriter::begin(store, dataset);
        ASSERT_TRUE(writer.append(textRecord("mended")));
        ASSERT_TRUE(writer.resolveSetAside((*store.setAside(dataset))[0].id));
        ASSERT_TRUE(writer.commit("Mend"));
    }
    EXPECT_TRUE(store.setAside(dataset)->empty());
    ASSERT_TRUE(undo(store, dataset));
    EXPECT_EQ(store.setAside(dataset)->size(), 1U);
    ASSERT_TRUE(redo(store, dataset));
    EXPECT_TRUE(store.setAside(dataset)->empty());
    ASSERT_TRUE(undo(store, dataset));
    ASSERT_TRUE(undo(store, dataset)); // the import itself
    EXPECT_TRUE(store.setAside(dataset)->empty());
}

TEST_F(Datasets, ProblemsOfAnImportAreKeptWithTheirRow)
{
    {
        auto writer = *VersionWriter::begin(store, dataset);
        const RowId row = *writer.append(textRecord("a"));
        data::Problem problem;
        problem.kind = data::ProblemKind::EmptyAnswer;
        problem.what = "The answer is empty.";
        ASSERT_TRUE(writer.addProblem({row, problem}));
        ASSERT_TRUE(writer.addProblem({std::nullopt, problem}));
        ASSERT_TRUE(writer.commit("Import"));
    }
    const auto problems = *store.problems(dataset);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].row, ids()[0]);
    EXPECT_EQ(problems[0].problem.kind, data::ProblemKind::EmptyAnswer);
    EXPECT_FALSE(problems[1].row);
}

} // namespace

} // namespace luthier::store
