#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/training_rows.h"
#include "core/run/engine.h"
#include "core/run/row_source.h"
#include "core/text/text_model.h"

namespace luthier::run {

// Turns records into the token files of a run: rendered, tokenised, held to the maximum length, and split into rows for
// training and rows for evaluation.

struct FreezeOptions {
    data::TrainingRowOptions rows;
    std::span<const std::string_view> recordKinds; // that the method learns from
    std::int64_t vocabulary = 0;                   // ids must be below it
    double evalFraction = 0;                       // of the rows, where there is no source of evaluation rows
    std::uint64_t seed = 42;                       // of that choice
};

// What became of the rows of one file. Nothing is left out without being counted.
struct FrozenSet {
    std::int64_t records = 0; // read
    std::int64_t rows = 0;    // written
    std::int64_t tokens = 0;
    std::int64_t trainedTokens = 0;
    std::int64_t longestRow = 0; // all sequences of a row together
    std::int64_t longestSequence = 0;
    std::int64_t cut = 0;     // too long: the end was left out
    std::int64_t split = 0;   // too long: made into several rows
    std::int64_t dropped = 0; // too long: left out
    std::int64_t leftOutTokens = 0;
    std::int64_t untrained = 0; // records left out because nothing in them is trained
};

struct FrozenRows {
    FrozenSet train;
    FrozenSet eval;
    std::int64_t leaked = 0; // evaluation records that are among the training records, too
    Hash128 contentHash;     // of the records of all rows written, those held back included, in their order
};

// Writes tokens.bin, and tokens.eval.bin where there are evaluation rows, into `folder`. Errors: BadData for a row that the
// method cannot learn from, for rows that are too long where that is to be an error (all are counted), for an id that the
// model does not have, and where nothing is left to train; Cancelled when `progress` says so.
Expected<FrozenRows> freezeRows(const fs::path &folder, const text::TextModel &model, RowSource &rows, RowSource *evalRows,
                                const FreezeOptions &options, const ProgressCallback &progress);

// Whether that is why it failed: there are rows, and nothing in them is trained.
bool saysNothingIsTrained(const Error &error);

} // namespace luthier::run
