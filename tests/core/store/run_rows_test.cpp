#include "core/store/run_rows.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {
namespace {

class RunRowsTest : public WorkspaceTest {
protected:
    fs::path file(std::string_view name, std::string_view content) const
    {
        const fs::path path = workspace() / name;
        EXPECT_TRUE(writeFileAtomic(path, content));
        return path;
    }
    static std::int64_t countOf(run::RowSource &rows)
    {
        std::int64_t count = 0;
        std::int64_t id = 0;
        data::Record record;
        while (*rows.next(id, record))
            ++count;
        return count;
    }
};

TEST_F(RunRowsTest, ANamedDatasetGivesTheRowsOfItsNewestVersion)
{
    append({"a"});
    append({"b"});
    config::RunSpec spec;
    spec.dataset.id = "letters";
    const auto rows = RunRows::open(store, spec);
    ASSERT_TRUE(rows) << describeError(rows.error());
    const run::PrepareRequest request = rows->request();
    EXPECT_EQ(countOf(*request.rows), 2);
    EXPECT_EQ(request.spec.dataset.version, 2);
    EXPECT_EQ(request.dataset["version"], 2);
    EXPECT_EQ(request.evalRows, nullptr);
}

TEST_F(RunRowsTest, AnOlderVersionStaysReadable)
{
    append({"a"});
    append({"b"});
    config::RunSpec spec;
    spec.dataset.id = "letters";
    spec.dataset.version = 1;
    const auto rows = RunRows::open(store, spec);
    EXPECT_EQ(countOf(*rows->request().rows), 1);
}

TEST_F(RunRowsTest, AFileIsReadWithoutOpeningTheStore)
{
    config::RunSpec spec;
    spec.dataset.path = file("texts.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n").string();
    const RunRows::Datasets never = []() -> Expected<DatasetStore *> {
        ADD_FAILURE() << "asked for the store";
        return fail(ErrorCode::Internal, "There is none.");
    };
    const auto rows = RunRows::open(never, spec);
    ASSERT_TRUE(rows) << describeError(rows.error());
    EXPECT_EQ(countOf(*rows->request().rows), 2);
}

TEST_F(RunRowsTest, AFileWithUnreadableRowsIsRefused)
{
    config::RunSpec spec;
    spec.dataset.path = file("texts.jsonl", "{\"text\": \"one\"}\n{\"text\": \n").string();
    const auto rows = RunRows::open(store, spec);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::BadData);
    EXPECT_NE(rows.error().where.find("texts.jsonl"), std::string::npos);
}

TEST_F(RunRowsTest, RowsForCheckingComeFromAFileOrADataset)
{
    append({"a"});
    config::RunSpec spec;
    spec.dataset.id = "letters";
    spec.dataset.evalPath = file("eval.jsonl", "{\"text\": \"one\"}\n").string();
    const auto fromFile = RunRows::open(store, spec);
    EXPECT_EQ(countOf(*fromFile->request().evalRows), 1);
    spec.dataset.evalPath = "letters";
    const auto fromDataset = RunRows::open(store, spec);
    EXPECT_EQ(countOf(*fromDataset->request().evalRows), 1);
}

TEST_F(RunRowsTest, AnUnknownDatasetIsAnError)
{
    config::RunSpec spec;
    spec.dataset.id = "leters";
    EXPECT_EQ(RunRows::open(store, spec).error().code, ErrorCode::NotFound);
}

TEST_F(RunRowsTest, ARunWithoutANameIsCalledAfterDataAndModel)
{
    config::RunSpec spec;
    spec.dataset.path = "/data/support.jsonl";
    spec.model.path = "/models/small.gguf";
    EXPECT_EQ(defaultRunName(spec), "support on small");
}

} // namespace
} // namespace luthier::store
