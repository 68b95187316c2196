#include "core/train/row_blocks.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

TEST(RowBlocks, CoverTheFileInOrder)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-blocks").value();
    const std::vector<data::TrainingRow> rows = sampleRows();
    TestRun::writeRows(folder.path() / "tokens.bin", rows);
    const data::TokenFile file = data::TokenFile::open(folder.path() / "tokens.bin").value();
    std::vector<data::TrainingRow> seen;
    std::size_t blocks = 0;
    const auto read = forEachRowBlock(file, 60, [&](auto block, auto positions) -> Expected<void> {
        std::int64_t tokens = 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            EXPECT_EQ(positions[i], seen.size());
            seen.push_back(block[i]);
            tokens += block[i].tokens();
        }
        EXPECT_TRUE(tokens <= 60 || block.size() == 1);
        ++blocks;
        return {};
    });
    ASSERT_TRUE(read);
    EXPECT_EQ(seen, rows);
    EXPECT_GT(blocks, 1);
}

TEST(RowBlocks, StopAtTheFirstError)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-blocks").value();
    TestRun::writeRows(folder.path() / "tokens.bin", sampleRows());
    const data::TokenFile file = data::TokenFile::open(folder.path() / "tokens.bin").value();
    int calls = 0;
    const auto read = forEachRowBlock(file, 1, [&](auto, auto) -> Expected<void> {
        ++calls;
        return fail(ErrorCode::Cancelled, "Stopped.");
    });
    EXPECT_FALSE(read);
    EXPECT_EQ(calls, 1);
}

} // namespace luthier::train
