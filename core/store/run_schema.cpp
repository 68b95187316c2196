#include "core/store/run_schema.h"

#include <array>

namespace luthier::store {

namespace {

constexpr const char *kSchema1 = R"sql(
CREATE TABLE run(
    id INTEGER PRIMARY KEY,
    folder TEXT NOT NULL UNIQUE,
    run_json TEXT NOT NULL,
    notes_json TEXT NOT NULL DEFAULT '{}',
    events_offset INTEGER NOT NULL DEFAULT 0,
    rows_records INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE metric_key(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE metric(
    run INTEGER NOT NULL,
    key INTEGER NOT NULL,
    step INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY(run, key, step)
) WITHOUT ROWID;

CREATE TABLE mark(
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL,
    kind TEXT NOT NULL,
    step INTEGER,
    json TEXT NOT NULL
);
CREATE INDEX mark_run ON mark(run, kind);

CREATE TABLE row_loss(
    run INTEGER NOT NULL,
    record INTEGER NOT NULL,
    step INTEGER NOT NULL,
    row_id INTEGER NOT NULL,
    nll REAL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY(run, record)
) WITHOUT ROWID;
CREATE INDEX row_loss_row ON row_loss(run, row_id);
CREATE INDEX row_loss_step ON row_loss(run, step);
)sql";

constexpr std::array kMigrations = {Migration{1, kSchema1}};

} // namespace

std::span<const Migration> runMigrations()
{
    return kMigrations;
}

} // namespace luthier::store
