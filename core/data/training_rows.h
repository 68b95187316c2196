#pragma once

#include <cstdint>
#include <vector>

#include "core/base/expected.h"
#include "core/config/run_spec.h"
#include "core/data/record.h"
#include "core/data/training_row.h"
#include "core/text/rendering.h"

namespace luthier::data {

struct TrainingRowOptions {
    std::int64_t maxLength = 0; // tokens of one sequence; 0: no limit
    config::TooLong tooLong = config::TooLong::Error;
    text::RenderOptions render;
};

enum class RowOutcome {
    Whole,
    Cut,     // the end of a sequence was left out
    Split,   // one row became several; parts in which nothing is trained were left out
    Dropped, // longer than the limit, and that was to be so
};

// What became of one record. Nothing is left out without being counted here.
struct TrainingRows {
    std::vector<TrainingRow> rows; // none: dropped, or nothing to train
    RowOutcome outcome = RowOutcome::Whole;
    bool trainsNothing = false;     // a sequence has no trained token (any more), so that no row is left
    std::int64_t tokens = 0;        // of the record, before anything was left out
    std::int64_t leftOutTokens = 0; // of these
};

// A record as training sees it:
//   conversation, task, labelled   one sequence; weights are those of the messages times that of the row
//   preference                     two sequences, chosen and rejected; of both only what follows the prompt is trained, with weight 1
//   text                           one sequence, every token but the first trained
//   tokens                         as they are; label -100 = weight 0; the first token is never trained
// A task's question is task and input joined by one line feed. Errors: Unsupported for records without an answer (prompt,
// classified); BadData for a row that is too long with TooLong::Error, or a preference row with TooLong::Split; those of rendering.
Expected<TrainingRows> makeTrainingRows(const Record &record, std::int64_t rowId, const text::TextModel &model,
                                        const TrainingRowOptions &options);

// Only the sequences, whatever their length.
Expected<TrainingRow> renderTrainingRow(const Record &record, std::int64_t rowId, const text::TextModel &model,
                                        const text::RenderOptions &render = {});

} // namespace luthier::data
