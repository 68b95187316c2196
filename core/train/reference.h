#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "core/arch/architecture.h"
#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/token_file.h"
#include "core/train/row_pass.h"

namespace luthier::train {

// Preference methods compare with the model before training. Its log-probabilities of every sequence are computed once,
// with the adapter off, and kept beside the rows:
//
//   magic "LUTHREF1", uint64 rows, uint64 sequences per row, the key (uint64 high, uint64 low), then per row: int64 rowId,
//   sequences x double; then XXH3-128 of everything before (uint64 high, low). Little endian.
//
// A file with another key, of other rows, or damaged, is computed again.

// Identifies what the numbers depend on: the rows, and the model's files by name, size and time of change.
Expected<Hash128> referenceKey(const fs::path &tokens, const fs::path &model);

Expected<void> writeReference(const fs::path &path, const Hash128 &key, const ReferenceLogps &logps, std::span<const std::int64_t> rowIds);
// Empty where there is no file that fits; errors are those of reading.
Expected<ReferenceLogps> readReference(const fs::path &path, const Hash128 &key, std::span<const std::int64_t> rowIds);

struct ReferenceJob {
    const data::TokenFile &rows;
    fs::path tokens; // the file of these rows
    fs::path model;
    fs::path cache;               // where the numbers are kept
    std::int64_t blockTokens = 0; // rows are read in blocks of about so many tokens
    std::size_t sequencesPerRow = 0;
};
// From the cache, or computed and written there. `progress` gets 0 … 1.
Expected<ReferenceLogps> referenceLogps(const ReferenceJob &job, RowPass &pass, const std::function<void(double)> &progress);

} // namespace luthier::train
