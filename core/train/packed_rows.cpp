#include "core/train/packed_rows.h"

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::train {
namespace {

// Tokens that have to go through the model: all before the last trained one.
std::size_t runLength(const data::Sequence &sequence)
{
    std::size_t length = sequence.weights.size();
    while (length > 0 && !(sequence.weights[length - 1] > 0))
        --length;
    return length == 0 ? 0 : length - 1;
}

Expected<void> checkTokens(const data::TrainingRow &row, std::int64_t vocabulary)
{
    for (const data::Sequence &sequence : row.sequences)
        for (const data::TokenId id : sequence.ids)
            if (id < 0 || id >= vocabulary)
                return fail(ErrorCode::BadData,
                            fmt::format(LUTHIER_TR("Token {} is not in the model's vocabulary of {} tokens."), id, vocabulary),
                            fmt::format("row {}", row.rowId), LUTHIER_TR("Prepare the rows with the tokenizer of this model."));
    return {};
}

} // namespace

Expected<void> PackedRows::add(const data::TrainingRow &row, std::int64_t vocabulary)
{
    LUTHIER_TRY(checkTokens(row, vocabulary));
    for (const data::Sequence &sequence : row.sequences) {
        const std::size_t before = targets.size();
        const std::size_t length = runLength(sequence);
        const std::int64_t start = batch.tokens();
        for (std::size_t at = 1; at <= length; ++at)
            if (sequence.weights[at] > 0) {
                targets.push_back({start + static_cast<std::int64_t>(at) - 1, sequence.ids[at]});
                weights.push_back(sequence.weights[at]);
            }
        counts.push_back(targets.size() - before);
        if (length > 0)
            batch.append({sequence.ids.begin(), sequence.ids.begin() + static_cast<std::ptrdiff_t>(length)});
    }
    return {};
}

std::int64_t tokensToRun(const data::TrainingRow &row)
{
    std::int64_t tokens = 0;
    for (const data::Sequence &sequence : row.sequences)
        tokens += static_cast<std::int64_t>(runLength(sequence));
    return tokens;
}

} // namespace luthier::train
