#include "core/store/dataset_row_source.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Source : public WorkspaceTest {
protected:
    Texts all(std::int64_t version = kNewestVersion)
    {
        auto source = *DatasetRowSource::open(store, dataset, version);
        Texts result;
        std::int64_t row = 0;
        data::Record record;
        while (*source.next(row, record))
            result.push_back(std::to_string(row) + std::get<data::TextRecord>(record).text);
        EXPECT_EQ(static_cast<std::int64_t>(result.size()), source.count());
        return result;
    }
};

TEST_F(Source, GivesTheRowsOfAVersionWithTheirIds)
{
    append({"a", "b"});
    append({"c"});
    const auto row = ids();
    EXPECT_EQ(all(1), (Texts{std::to_string(row[0]) + "a", std::to_string(row[1]) + "b"}));
    EXPECT_EQ(all().size(), 3U);
    EXPECT_EQ(DatasetRowSource::open(store, dataset)->version(), 2);
}

TEST_F(Source, LeavesRejectedRowsOutAndCountsThem)
{
    append({"a", "b"});
    auto writer = *VersionWriter::begin(store, dataset);
    ASSERT_TRUE(writer.change(ids()[0], {{}, RowStatus::Rejected, {}, {}}));
    ASSERT_TRUE(writer.commit("Reject"));
    EXPECT_EQ(all(), Texts{std::to_string(ids()[1]) + "b"});
    EXPECT_EQ(DatasetRowSource::open(store, dataset)->rejected(), 1);
    EXPECT_EQ(all(1).size(), 2U);
}

TEST_F(Source, OfAVersionThatIsNotThereIsAnError)
{
    EXPECT_EQ(DatasetRowSource::open(store, dataset, 5).error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace luthier::store
