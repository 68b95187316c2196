#include "core/store/search_index.h"

#include "core/store/version_history.h"
#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Search : public WorkspaceTest {
protected:
    void catchUp()
    {
        while (*index.update(store, dataset) > 0) {
        }
    }
    Texts found(std::string_view query)
    {
        const auto rows = searchInOrder(store, index, dataset, query);
        EXPECT_TRUE(rows) << describeError(rows.error());
        Texts result;
        for (const StoredRow &row : std::vector<StoredRow>(*RowReader::open(store, dataset)->rows(*rows)))
            result.push_back(textOf(row));
        return result;
    }
    SearchIndex index = *SearchIndex::open(workspace());
};

TEST_F(Search, FindsATwoCharacterChineseWordAndEnglishWords)
{
    append({"承租人要求书面答复", "The tenant asks for a written answer", "出租人"});
    catchUp();
    EXPECT_EQ(found("书面"), Texts{"承租人要求书面答复"});
    EXPECT_EQ(found("租人").size(), 2U);
    EXPECT_EQ(found("WRITTEN tenant"), Texts{"The tenant asks for a written answer"});
    EXPECT_EQ(found("ten"), Texts{"The tenant asks for a written answer"});
    EXPECT_TRUE(found("landlord").empty());
}

TEST_F(Search, ALongerChineseWordMustStandTogether)
{
    append({"书面答复", "书面的答复", "面答书"});
    catchUp();
    EXPECT_EQ(found("书面答复"), Texts{"书面答复"});
    EXPECT_EQ(found("答").size(), 3U);
}

TEST_F(Search, FindsOnlyTheNewestVersion)
{
    append({"old words", "kept"});
    catchUp();
    {
        auto writer = *VersionWriter::begin(store, dataset);
        ASSERT_TRUE(writer.change(ids()[0], {textRecord("new words"), {}, {}, {}}));
        ASSERT_TRUE(writer.remove(ids()[1]));
        ASSERT_TRUE(writer.commit("Edit"));
    }
    catchUp();
    EXPECT_TRUE(found("old").empty());
    EXPECT_TRUE(index.search(dataset, "kept")->empty());
    EXPECT_EQ(found("new"), Texts{"new words"});
    ASSERT_TRUE(undo(store, dataset));
    catchUp();
    EXPECT_EQ(found("old"), Texts{"old words"});
    EXPECT_EQ(found("kept"), Texts{"kept"});
}

TEST_F(Search, IsBuiltInPiecesWhileTheRowsAreInUse)
{
    append({"one x", "two x", "three x"});
    EXPECT_TRUE(index.search(dataset, "x")->empty());
    EXPECT_EQ(*index.update(store, dataset, 2), 1);
    EXPECT_EQ(found("x").size(), 2U);
    append({"four x"});
    EXPECT_EQ(*index.update(store, dataset, 1), 1);
    EXPECT_EQ(*index.update(store, dataset, 1), 0);
    EXPECT_EQ(found("x").size(), 4U);
    EXPECT_EQ(*index.update(store, dataset, 1), 0);
}

TEST_F(Search, AnswersInTheOrderOfTheDataset)
{
    append({"a x", "b x", "c x"});
    const auto row = ids();
    {
        auto writer = *VersionWriter::begin(store, dataset);
        ASSERT_TRUE(writer.move(std::span(&row[2], 1), 0));
        ASSERT_TRUE(writer.commit("Move"));
    }
    catchUp();
    EXPECT_EQ(found("x"), (Texts{"c x", "a x", "b x"}));
}

TEST_F(Search, DatasetsDoNotSeeEachOther)
{
    append({"here"});
    catchUp();
    const DatasetId other = *store.create("other", "text");
    EXPECT_TRUE(index.search(other, "here")->empty());
    EXPECT_EQ(*index.update(store, other), 0);
    EXPECT_TRUE(index.search(other, "here")->empty());
    ASSERT_TRUE(index.forget(dataset));
    EXPECT_TRUE(index.search(dataset, "here")->empty());
    catchUp();
    EXPECT_EQ(found("here"), Texts{"here"});
}

TEST_F(Search, AnIndexThatIsDeletedOrDamagedIsBuiltAgain)
{
    append({"here"});
    catchUp();
    const fs::path elsewhere = workspace() / "other";
    fs::create_directories(elsewhere);
    ASSERT_TRUE(writeFileAtomic(searchFile(elsewhere), std::string(5000, 'x')));
    index = *SearchIndex::open(elsewhere);
    catchUp();
    EXPECT_EQ(found("here"), Texts{"here"});
}

TEST_F(Search, AQueryOfNothingIsAnError)
{
    EXPECT_EQ(index.search(dataset, "!").error().code, ErrorCode::BadSetting);
}

} // namespace

} // namespace luthier::store
