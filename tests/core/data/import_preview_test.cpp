#include "core/data/import_preview.h"

#include <gtest/gtest.h>

namespace luthier::data {
namespace {

constexpr auto kRow = "{\"instruction\": \"Why?\", \"output\": \"Because.\"}\n";

TEST(ImportPreview, TellsTheFormatAndTheFirstRecords)
{
    const auto preview = previewText(std::string(kRow) + kRow, "pasted", {});
    ASSERT_TRUE(preview) << describeError(preview.error());
    EXPECT_TRUE(preview->canImport());
    EXPECT_EQ(preview->result.format, "alpaca");
    EXPECT_EQ(preview->result.firstRecords.size(), 2U);
    EXPECT_EQ(preview->files.front().columns, (std::vector<std::string>{"instruction", "output"}));
}

TEST(ImportPreview, LooksAtTheFirstRowsOnly)
{
    std::string text;
    for (std::int64_t row = 0; row < 3 * kPreviewRows; ++row)
        text += kRow;
    EXPECT_EQ(previewText(text, "pasted", {})->result.rows, kPreviewRows);
}

TEST(ImportPreview, NamesTheColumnsOfAFileItCannotRead)
{
    const auto preview = previewText("{\"colour\": \"red\", \"size\": 3}\n", "pasted", {});
    ASSERT_TRUE(preview);
    EXPECT_FALSE(preview->canImport());
    EXPECT_TRUE(preview->files.front().error);
    EXPECT_EQ(preview->files.front().columns, (std::vector<std::string>{"colour", "size"}));
}

TEST(ImportPreview, ReadsColumnsThatAreNamedByHand)
{
    ImportOptions options;
    options.mapping = {{"instruction", "colour"}, {"output", "name"}};
    const auto preview = previewText("{\"colour\": \"red\", \"name\": \"rouge\"}\n", "pasted", options);
    ASSERT_TRUE(preview);
    EXPECT_TRUE(preview->canImport());
    EXPECT_EQ(preview->result.kept, 1);
}

TEST(ImportPreview, AFileThatIsNotThereIsAnError)
{
    const std::vector<fs::path> files = {"/nowhere/rows.jsonl"};
    const auto preview = previewFiles(files, {});
    ASSERT_FALSE(preview);
    EXPECT_EQ(preview.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::data
