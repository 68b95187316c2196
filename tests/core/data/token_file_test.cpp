#include "core/data/token_file.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

class TokenFileTest : public testing::Test {
protected:
    fs::path path() const { return m_folder->path() / "tokens.bin"; }

    void write(const std::vector<TrainingRow> &rows)
    {
        const auto written = writeFileAtomic(path(), [&](FileWriter &writer) -> Expected<void> {
            TokenFileWriter tokens(writer);
            for (const TrainingRow &row : rows)
                LUTHIER_TRY(tokens.add(row));
            return tokens.finish();
        });
        ASSERT_TRUE(written);
    }

    const std::vector<TrainingRow> m_rows = {{7, {{{1, 2, 3}, {0, 1, 1}}}}, {-8, {{{4}, {0}}, {{5, 6}, {0, 0.5F}}}}, {9, {}}};
    Expected<TemporaryFolder> m_folder = TemporaryFolder::create(fs::temp_directory_path(), "tokens");
};

} // namespace

TEST_F(TokenFileTest, RowsAreReadBackInAnyOrder)
{
    write(m_rows);
    const auto file = TokenFile::open(path());
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows(), 3U);
    for (const std::size_t row : {2U, 0U, 1U})
        EXPECT_EQ(*file->row(row), m_rows[row]);
}

TEST_F(TokenFileTest, CountsComeFromTheIndex)
{
    write(m_rows);
    const auto file = TokenFile::open(path());
    EXPECT_EQ(file->tokens(1), 3);
    EXPECT_EQ(file->trainedTokens(0), 2);
    EXPECT_EQ(file->totalTokens(), 6);
    EXPECT_EQ(file->totalTrainedTokens(), 3);
    EXPECT_EQ(file->longestSequence(), 3);
}

TEST_F(TokenFileTest, AFileWithoutRowsIsWhole)
{
    write({});
    const auto file = TokenFile::open(path());
    ASSERT_TRUE(file);
    EXPECT_EQ(file->rows(), 0U);
    EXPECT_EQ(file->longestSequence(), 0);
}

TEST_F(TokenFileTest, EveryCutIsRefused)
{
    write(m_rows);
    const std::string whole = *readFile(path());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        ASSERT_TRUE(writeFileAtomic(path(), std::string_view(whole).substr(0, length)));
        const auto file = TokenFile::open(path());
        ASSERT_FALSE(file) << length;
        EXPECT_EQ(file.error().code, ErrorCode::BadFile);
    }
}

TEST_F(TokenFileTest, DamageIsAnErrorAndNeverACrash)
{
    write(m_rows);
    const std::string whole = *readFile(path());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        ASSERT_TRUE(writeFileAtomic(path(), damaged));
        const auto file = TokenFile::open(path());
        for (std::size_t row = 0; file && row < file->rows(); ++row) {
            const auto read = file->row(row);
            EXPECT_TRUE(read || read.error().code == ErrorCode::BadFile);
        }
    }
}

} // namespace luthier::data
