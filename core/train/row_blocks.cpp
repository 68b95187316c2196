#include "core/train/row_blocks.h"

namespace luthier::train {

Expected<void> forEachRowBlock(const data::TokenFile &file, std::int64_t tokens,
                               const std::function<Expected<void>(std::span<const data::TrainingRow>, std::span<const std::size_t>)> &use)
{
    std::vector<data::TrainingRow> rows;
    std::vector<std::size_t> positions;
    std::int64_t held = 0;
    for (std::size_t position = 0; position < file.rows(); ++position) {
        if (!rows.empty() && held + file.tokens(position) > tokens) {
            LUTHIER_TRY(use(rows, positions));
            rows.clear();
            positions.clear();
            held = 0;
        }
        LUTHIER_TRY_ASSIGN(data::TrainingRow row, file.row(position));
        rows.push_back(std::move(row));
        positions.push_back(position);
        held += file.tokens(position);
    }
    return rows.empty() ? Expected<void>() : use(rows, positions);
}

} // namespace luthier::train
