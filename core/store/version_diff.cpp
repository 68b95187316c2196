#include "core/store/version_diff.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::store {

namespace {

// Every row with a state that begins or ends between the versions ?4 < ?5, with its states in ?2 (before) and ?3 (after).
constexpr const char *kSql = R"sql(
SELECT c.row_id,
       b.row_id IS NOT NULL, a.row_id IS NOT NULL,
       b.content_hash, a.content_hash,
       b.status IS NOT a.status, b.tags IS NOT a.tags, b.note IS NOT a.note, b.position IS NOT a.position
FROM (SELECT row_id FROM row_state WHERE dataset = ?1 AND added_in > ?4 AND added_in <= ?5
      UNION
      SELECT row_id FROM row_state WHERE dataset = ?1 AND removed_in > ?4 AND removed_in <= ?5) c
LEFT JOIN row_state b ON b.row_id = c.row_id AND b.added_in <= ?2 AND b.removed_in > ?2
LEFT JOIN row_state a ON a.row_id = c.row_id AND a.added_in <= ?3 AND a.removed_in > ?3
ORDER BY c.row_id
)sql";

bool differs(const RowDifference &row)
{
    return row.added || row.removed || row.content || row.status || row.tags || row.note || row.moved;
}

} // namespace

Expected<std::vector<RowDifference>> difference(DatasetStore &store, DatasetId dataset, std::int64_t before, std::int64_t after)
{
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, store.info(dataset));
    for (const std::int64_t version : {before, after})
        if (version < 0 || version > info.version)
            return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("The dataset \"{}\" has no version {}."), info.name, version), {},
                        fmt::format(LUTHIER_TR("Its newest version is {}."), info.version));
    LUTHIER_TRY_ASSIGN(auto rows, store.database().prepare(kSql));
    rows.bindAll(dataset, before, after, std::min(before, after), std::max(before, after));
    std::vector<RowDifference> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        const bool was = rows.integer(1) != 0;
        const bool is = rows.integer(2) != 0;
        RowDifference row;
        row.row = rows.integer(0);
        row.added = !was && is;
        row.removed = was && !is;
        row.hashBefore = rows.hash(3);
        row.hashAfter = rows.hash(4);
        if (was && is) {
            row.content = row.hashBefore != row.hashAfter;
            row.status = rows.integer(5) != 0;
            row.tags = rows.integer(6) != 0;
            row.note = rows.integer(7) != 0;
            row.moved = rows.integer(8) != 0;
        }
        if (differs(row))
            found.push_back(row);
    }
}

} // namespace luthier::store
