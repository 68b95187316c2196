#pragma once

#include <span>

#include "core/store/migrations.h"

namespace luthier::store {

// runs.sqlite, schema 1. Only an index of the run folders, built again from them when it is deleted:
//
//   run          one line a folder; run.json and notes.json as they are; how far the journal was read (bytes of
//                events.jsonl, records of rows.bin), always changed in the same transaction as what was read
//   metric_key   names of metrics: "loss", "lr", "eval/loss", …
//   metric       one number a run, key and step; read twice it is the same
//   mark         every other event that stays: start, checkpoint, sample, warning, error, resume, finished
//   row_loss     one line a record of rows.bin (so that a row may come twice in a step); tells the rows of a step, too
//
// A resumption deletes what belongs to later steps than the one it continues from.
std::span<const Migration> runMigrations();

} // namespace luthier::store
