#include "core/run/row_losses.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/run/run_folder.h"

namespace luthier::run {

namespace {

constexpr std::int64_t kResumeRowId = -1;
constexpr std::int64_t kResumeTokens = -2;

static_assert(std::endian::native == std::endian::little, "rows.bin is little endian and is read as it is");

} // namespace

RowRecordBytes encodeRowLoss(const RowLoss &loss)
{
    static_assert(sizeof(RowLoss) == kRowRecordBytes && std::is_trivially_copyable_v<RowLoss>);
    return std::bit_cast<RowRecordBytes>(loss);
}

RowLoss decodeRowLoss(std::span<const std::byte, kRowRecordBytes> bytes)
{
    RowLoss loss;
    std::memcpy(&loss, bytes.data(), kRowRecordBytes);
    return loss;
}

RowLoss resumeMark(std::int64_t fromStep)
{
    return {fromStep, kResumeRowId, 0, kResumeTokens};
}

RowRecordKind rowRecordKind(const RowLoss &record)
{
    if (record.tokens >= 0)
        return RowRecordKind::Loss;
    return record.rowId == kResumeRowId && record.tokens == kResumeTokens ? RowRecordKind::Resume : RowRecordKind::Torn;
}

Expected<RowLossPiece> readRowLosses(const fs::path &runFolder, std::uint64_t first, std::size_t limit)
{
    RowLossPiece piece{first, {}, false};
    const auto file = FileReader::open(RunPaths{runFolder}.rows());
    if (!file && file.error().code == ErrorCode::NotFound)
        return piece;
    if (!file)
        return fail(file.error());
    const std::uint64_t whole = file->size() / kRowRecordBytes;
    piece.endsTorn = file->size() % kRowRecordBytes != 0;
    if (first >= whole)
        return piece;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(whole - first, limit));
    piece.records.resize(count);
    LUTHIER_TRY(file->read(first * kRowRecordBytes, std::as_writable_bytes(std::span(piece.records))));
    return piece;
}

std::vector<RowLoss> currentRowLosses(std::span<const RowLoss> records)
{
    std::vector<RowLoss> current;
    for (const RowLoss &record : records) {
        switch (rowRecordKind(record)) {
        case RowRecordKind::Loss: current.push_back(record); break;
        case RowRecordKind::Resume: std::erase_if(current, [&](const RowLoss &loss) { return loss.step > record.step; }); break;
        case RowRecordKind::Torn: break;
        }
    }
    return current;
}

} // namespace luthier::run
