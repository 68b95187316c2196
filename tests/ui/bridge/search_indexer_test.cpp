#include "ui/bridge/search_indexer.h"

#include "core/store/version_writer.h"
#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class SearchIndexerTest : public BridgeTest {};

TEST_F(SearchIndexerTest, RowsAreFoundAfterwards)
{
    Stores stores(workspace());
    store::DatasetStore &datasets = **stores.datasets();
    const store::DatasetId id = *datasets.create("texts", "text");
    {
        auto writer = *store::VersionWriter::begin(datasets, id);
        ASSERT_TRUE(writer.append(data::TextRecord{"a violin"}));
        ASSERT_TRUE(writer.commit("Added"));
    }
    SearchIndexer indexer(background);
    bool updated = false;
    QObject::connect(&indexer, &SearchIndexer::updated, &indexer, [&] { updated = true; });
    indexer.update(id);
    EXPECT_FALSE(indexer.isUpToDate(id));
    EXPECT_TRUE(waitUntil([&] { return updated; }));
    EXPECT_TRUE(indexer.isUpToDate(id));
    EXPECT_EQ((*stores.search())->search(id, "violin")->size(), 1U);
}

TEST_F(SearchIndexerTest, ADatasetThatIsNotThereIsAnError)
{
    SearchIndexer indexer(background);
    std::optional<Error> error;
    QObject::connect(&indexer, &SearchIndexer::failed, &indexer, [&](const Error &failure) { error = failure; });
    indexer.update(77);
    EXPECT_TRUE(waitUntil([&] { return error.has_value(); }));
}

} // namespace
} // namespace luthier::ui
