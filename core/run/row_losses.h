#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/run/events.h"

namespace luthier::run {

// rows.bin: records of 32 bytes, little endian: int64 step, int64 row_id, double nll, int64 tokens, in the order they
// happened. Two kinds of record are no losses and have a negative number of tokens:
//   - a resumption: row_id -1, tokens -2, step = the step it continues from; later steps before it are superseded;
//   - a record that was cut off by a crash and filled up with 0xFF bytes when the file was opened again.
inline constexpr std::size_t kRowRecordBytes = 32;

using RowRecordBytes = std::array<std::byte, kRowRecordBytes>;
RowRecordBytes encodeRowLoss(const RowLoss &loss);
RowLoss decodeRowLoss(std::span<const std::byte, kRowRecordBytes> bytes);

RowLoss resumeMark(std::int64_t fromStep);
enum class RowRecordKind { Loss, Resume, Torn };
RowRecordKind rowRecordKind(const RowLoss &record);

struct RowLossPiece {
    std::uint64_t firstRecord = 0; // number of records[0] in the file, from 0
    std::vector<RowLoss> records;  // of every kind
    bool endsTorn = false;         // the file ends inside a record: it is still being written or was cut off
};
// Records from number `first` on, at most `limit`. A file that is not there has none.
Expected<RowLossPiece> readRowLosses(const fs::path &runFolder, std::uint64_t first, std::size_t limit);

// What holds of a whole rows.bin: superseded and torn records left out.
std::vector<RowLoss> currentRowLosses(std::span<const RowLoss> records);

} // namespace luthier::run
