#include "core/store/import_dataset.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {
namespace {

class ImportDatasetTest : public WorkspaceTest {
protected:
    fs::path file(std::string_view name, std::string_view content) const
    {
        const fs::path path = workspace() / name;
        EXPECT_TRUE(writeFileAtomic(path, content));
        return path;
    }
    Expected<ImportedDataset> import(const std::string &name, std::vector<fs::path> files, bool append = false)
    {
        return importDataset(store, {name, std::move(files), {}, append}, [this](const data::Problem &) { ++problems; });
    }
    int problems = 0;
};

constexpr std::string_view kTwoRows = R"({"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello."}]}
{"messages": [{"role": "user", "content": "Bye"}, {"role": "assistant", "content": "See you."}]}
)";

TEST_F(ImportDatasetTest, MakesADatasetOfAFilesRows)
{
    const auto imported = import("talk", {file("talk.jsonl", kTwoRows)});
    ASSERT_TRUE(imported) << describeError(imported.error());
    EXPECT_EQ(imported->version, 1);
    const DatasetInfo info = *store.find("talk");
    EXPECT_EQ(info.id, imported->dataset);
    EXPECT_EQ(info.rows, 2);
    EXPECT_EQ(info.kind, "conversation");
}

TEST_F(ImportDatasetTest, RemembersWhereARowCameFrom)
{
    const auto imported = import("talk", {file("talk.jsonl", kTwoRows)});
    auto reader = *RowReader::open(store, imported->dataset);
    const auto rows = *reader.rows(*reader.ids());
    EXPECT_EQ(rows[1].meta.origin, "talk.jsonl:2");
}

TEST_F(ImportDatasetTest, SetsDamagedRowsAsideWithTheirProblem)
{
    const auto imported = import("talk", {file("talk.jsonl", std::string(kTwoRows) + "{\"messages\": [{\"role\": \"wizard\"}]}\n")});
    ASSERT_TRUE(imported) << describeError(imported.error());
    const auto aside = *store.setAside(imported->dataset);
    ASSERT_EQ(aside.size(), 1U);
    EXPECT_FALSE(aside[0].problem.what.empty());
    EXPECT_GT(problems, 0);
}

TEST_F(ImportDatasetTest, AppendsOnlyWhenAsked)
{
    const fs::path path = file("talk.jsonl", kTwoRows);
    ASSERT_TRUE(import("talk", {path}));
    EXPECT_EQ(import("talk", {path}).error().code, ErrorCode::Exists);
    const auto more = import("talk", {path}, /*append=*/true);
    ASSERT_TRUE(more);
    EXPECT_EQ(more->version, 2);
    EXPECT_EQ(store.find("talk")->rows, 4);
}

TEST_F(ImportDatasetTest, LeavesNoEmptyDatasetBehindWhenTheFileIsNotThere)
{
    EXPECT_FALSE(import("talk", {workspace() / "missing.jsonl"}));
    EXPECT_EQ(store.find("talk").error().code, ErrorCode::NotFound);
    EXPECT_TRUE(store.removed()->empty());
}

TEST_F(ImportDatasetTest, AStoppedImportChangesNothing)
{
    DatasetImport request{"talk", {file("talk.jsonl", kTwoRows)}, {}, false};
    request.options.progress = [](std::uint64_t, std::uint64_t) { return false; };
    EXPECT_EQ(importDataset(store, request, [](const data::Problem &) {}).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(store.find("talk").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::store
