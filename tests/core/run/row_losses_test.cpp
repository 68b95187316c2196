#include "core/run/row_losses.h"

#include "core/run/run_folder.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

class RowLosses : public FolderTest {
protected:
    void writeRows(std::span<const RowLoss> losses, std::string_view tail = {}) const
    {
        std::string bytes;
        for (const RowLoss &loss : losses) {
            const auto record = encodeRowLoss(loss);
            bytes.append(reinterpret_cast<const char *>(record.data()), record.size());
        }
        write("rows.bin", bytes + std::string(tail));
    }
};

TEST_F(RowLosses, ARecordIsFourLittleEndianNumbers)
{
    const auto bytes = encodeRowLoss({1, 2, 1.0, 3});
    EXPECT_EQ(bytes[0], std::byte{1});
    EXPECT_EQ(bytes[8], std::byte{2});
    EXPECT_EQ(bytes[23], std::byte{0x3F}); // 1.0 is 0x3FF0000000000000
    EXPECT_EQ(bytes[22], std::byte{0xF0});
    EXPECT_EQ(bytes[24], std::byte{3});
    EXPECT_EQ(decodeRowLoss(bytes).rowId, 2);
}

TEST_F(RowLosses, AreReadFromAnyRecordOn)
{
    const RowLoss losses[] = {{1, 10, 0.5, 4}, {1, 11, 1.5, 5}, {2, 12, 2.5, 6}};
    writeRows(losses);
    const auto piece = readRowLosses(folder(), 1, 10);
    ASSERT_TRUE(piece);
    ASSERT_EQ(piece->records.size(), 2U);
    EXPECT_EQ(piece->records[0].rowId, 11);
    EXPECT_EQ(piece->records[1].nll, 2.5);
    EXPECT_FALSE(piece->endsTorn);
    EXPECT_EQ(readRowLosses(folder(), 0, 2)->records.size(), 2U);
    EXPECT_TRUE(readRowLosses(folder(), 3, 10)->records.empty());
}

TEST_F(RowLosses, OfARunWithoutTheFileAreNone)
{
    EXPECT_TRUE(readRowLosses(folder(), 0, 10)->records.empty());
}

TEST_F(RowLosses, ATornLastRecordIsIgnoredAndReported)
{
    const RowLoss losses[] = {{1, 10, 0.5, 4}};
    writeRows(losses, "seventeen bytes..");
    const auto piece = readRowLosses(folder(), 0, 10);
    ASSERT_TRUE(piece);
    EXPECT_EQ(piece->records.size(), 1U);
    EXPECT_TRUE(piece->endsTorn);
}

TEST_F(RowLosses, AResumptionSupersedesLaterSteps)
{
    const RowLoss records[] = {{1, 10, 0.5, 4}, {2, 11, 1.5, 5}, {3, 12, 2.5, 6}, resumeMark(1), {2, 11, 9.0, 5}};
    const auto current = currentRowLosses(records);
    ASSERT_EQ(current.size(), 2U);
    EXPECT_EQ(current[0].step, 1);
    EXPECT_EQ(current[1].nll, 9.0);
}

TEST_F(RowLosses, ARecordFilledUpAfterACrashIsNoLossWhereverItWasCut)
{
    const auto whole = encodeRowLoss({5, 254, 1.0, 0x00FEFE});
    for (std::size_t kept = 1; kept < kRowRecordBytes; ++kept) {
        auto bytes = whole;
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(kept), bytes.end(), std::byte{0xFF});
        EXPECT_EQ(rowRecordKind(decodeRowLoss(bytes)), RowRecordKind::Torn) << kept;
    }
}

} // namespace

} // namespace luthier::run
