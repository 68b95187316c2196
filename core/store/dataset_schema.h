#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "core/store/migrations.h"

namespace luthier::store {

// datasets.sqlite, schema 1:
//
//   dataset    a name for people; `version` is the newest one; removed_at set = in the bin
//   version    one line of history. `effective`: the version whose rows it has (itself unless it is an undo or redo);
//              `parent`: the effective version it was made from; `redo`: effective versions that redo returns to, the next
//              one first, separated by blanks
//   content    every distinct record once, by the hash of its canonical form
//   row_state  append-only: a row in the versions added_in <= N < removed_in. row_id is stable for ever and unique over
//              all datasets. Only removed_in is ever set later
//   set_aside  rows of files that could not become records, with their raw bytes; resolved_in: the version in which a
//              person mended or discarded them
//   problem    what imports found, row_id NULL where it concerns no kept row
//   counter    the next row_id
//
// A version's number is reserved by the transaction that writes it, so half a version never exists.
inline constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max(); // removed_in of a row that is there

std::span<const Migration> datasetMigrations();

} // namespace luthier::store
