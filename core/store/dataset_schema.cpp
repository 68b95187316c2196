#include "core/store/dataset_schema.h"

#include <array>

namespace luthier::store {

namespace {

constexpr const char *kSchema1 = R"sql(
CREATE TABLE dataset(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    created INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    removed_at INTEGER
);
CREATE UNIQUE INDEX dataset_name ON dataset(name) WHERE removed_at IS NULL;

CREATE TABLE version(
    dataset INTEGER NOT NULL,
    number INTEGER NOT NULL,
    message TEXT NOT NULL,
    time INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    effective INTEGER NOT NULL,
    parent INTEGER,
    redo TEXT NOT NULL DEFAULT '',
    PRIMARY KEY(dataset, number)
) WITHOUT ROWID;

CREATE TABLE content(
    hash BLOB NOT NULL UNIQUE,
    json TEXT NOT NULL
);

CREATE TABLE row_state(
    row_id INTEGER NOT NULL,
    added_in INTEGER NOT NULL,
    removed_in INTEGER NOT NULL,
    dataset INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    position INTEGER NOT NULL,
    status INTEGER NOT NULL,
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY(row_id, added_in)
) WITHOUT ROWID;
CREATE INDEX row_state_removed ON row_state(dataset, removed_in, position);
CREATE INDEX row_state_added ON row_state(dataset, added_in);

CREATE TABLE set_aside(
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL,
    added_in INTEGER NOT NULL,
    resolved_in INTEGER,
    raw BLOB NOT NULL,
    problem TEXT NOT NULL,
    mended TEXT NOT NULL
);
CREATE INDEX set_aside_dataset ON set_aside(dataset);

CREATE TABLE problem(
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL,
    added_in INTEGER NOT NULL,
    row_id INTEGER,
    json TEXT NOT NULL
);
CREATE INDEX problem_dataset ON problem(dataset);

CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES('row_id', 1);
)sql";

constexpr std::array kMigrations = {Migration{1, kSchema1}};

} // namespace

std::span<const Migration> datasetMigrations()
{
    return kMigrations;
}

} // namespace luthier::store
