#include "core/store/set_aside.h"

#include "core/store/import_dataset.h"
#include "core/store/version_history.h"
#include "tests/core/store/store_test_support.h"

namespace luthier::store {
namespace {

class SetAside : public WorkspaceTest {
protected:
    SetAside()
    {
        const fs::path path = workspace() / "texts.jsonl";
        EXPECT_TRUE(writeFileAtomic(path, "{\"text\": \"one\"}\n{\"text\": \"two\"\n{\"text\": \"three\"}\n"));
        const auto imported = importDataset(store, {"texts", {path}, {}, false}, [](const data::Problem &) {});
        EXPECT_TRUE(imported) << describeError(imported.error());
        texts = imported->dataset;
    }
    std::vector<SetAsideRow> rows() { return *store.setAside(texts); }
    DatasetId texts = 0;
};

TEST_F(SetAside, AMendedRowJoinsTheOthers)
{
    ASSERT_EQ(rows().size(), 1U);
    const auto added = mendSetAside(store, texts, rows()[0].id, "{\"text\": \"two\"}");
    ASSERT_TRUE(added) << describeError(added.error());
    EXPECT_TRUE(rows().empty());
    auto reader = *RowReader::open(store, texts);
    const auto found = *reader.rows(std::vector<RowId>{*added});
    EXPECT_EQ(textOf(found[0]), "two");
    EXPECT_EQ(found[0].meta.origin, "texts.jsonl:2");
}

TEST_F(SetAside, ATextThatIsStillDamagedIsRefusedAndNothingChanges)
{
    const auto added = mendSetAside(store, texts, rows()[0].id, "{\"text\": ");
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::BadData);
    EXPECT_EQ(mendSetAside(store, texts, rows()[0].id, "").error().code, ErrorCode::BadData);
    EXPECT_EQ(rows().size(), 1U);
    EXPECT_EQ(store.info(texts)->version, 1);
}

TEST_F(SetAside, DiscardingCanBeUndone)
{
    ASSERT_TRUE(discardSetAside(store, texts, rows()[0].id));
    EXPECT_TRUE(rows().empty());
    ASSERT_TRUE(undo(store, texts));
    EXPECT_EQ(rows().size(), 1U);
}

TEST_F(SetAside, ARowThatIsNotThereIsAnError)
{
    EXPECT_EQ(discardSetAside(store, texts, 99).error().code, ErrorCode::NotFound);
    EXPECT_EQ(mendSetAside(store, texts, 99, "{}").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::store
