#include "core/store/version_history.h"

#include <charconv>
#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/store/dataset_schema.h"

namespace luthier::store {

namespace {

struct VersionRow {
    std::int64_t number = 0;
    std::string message;
    std::int64_t rows = 0;
    std::int64_t effective = 0;
    std::optional<std::int64_t> parent;
    std::vector<std::int64_t> redo; // the next one first
};

std::vector<std::int64_t> parseRedo(std::string_view text)
{
    std::vector<std::int64_t> versions;
    for (const std::string_view part : splitBy(text, ' ')) {
        std::int64_t version = 0;
        if (std::from_chars(part.data(), part.data() + part.size(), version).ec == std::errc())
            versions.push_back(version);
    }
    return versions;
}

Expected<VersionRow> versionRow(DatasetStore &store, DatasetId dataset, std::int64_t number)
{
    LUTHIER_TRY_ASSIGN(auto row, store.database().prepare("SELECT number, message, rows, effective, parent, redo FROM version "
                                                          "WHERE dataset = ?1 AND number = ?2"));
    row.bindAll(dataset, number);
    LUTHIER_TRY_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("This dataset has no version {}."), number));
    return VersionRow{row.integer(0),
                      std::string(row.text(1)),
                      row.integer(2),
                      row.integer(3),
                      row.isNull(4) ? std::nullopt : std::optional(row.integer(4)),
                      parseRedo(row.text(5))};
}

struct Head {
    VersionRow newest;
    VersionRow effective; // the change whose rows the newest version has
};

Expected<Head> head(DatasetStore &store, DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, store.info(dataset));
    LUTHIER_TRY_ASSIGN(VersionRow newest, versionRow(store, dataset, info.version));
    LUTHIER_TRY_ASSIGN(VersionRow effective, versionRow(store, dataset, newest.effective));
    return Head{std::move(newest), std::move(effective)};
}

// Makes the states of the new version `version` those of `target`: closes what came after it and copies what it had.
Expected<void> restoreStates(Database &database, DatasetId dataset, std::int64_t target, std::int64_t version)
{
    LUTHIER_TRY(
        database.run(fmt::format("UPDATE row_state SET removed_in = ?3 WHERE dataset = ?1 AND added_in > ?2 AND removed_in = {}", kNever),
                     dataset, target, version));
    return database.run(
        fmt::format("INSERT INTO row_state(row_id, added_in, removed_in, dataset, content_hash, position, status, tags, note, origin) "
                    "SELECT row_id, ?3, {}, dataset, content_hash, position, status, tags, note, origin FROM row_state "
                    "WHERE dataset = ?1 AND removed_in > ?2 AND removed_in <= ?3 AND added_in <= ?2",
                    kNever),
        dataset, target, version);
}

struct NewVersion {
    std::int64_t target;                   // the version whose rows it gets
    std::optional<std::int64_t> effective; // unset: itself
    std::int64_t parent;
    std::string redo;
    std::string message;
};

Expected<std::int64_t> write(DatasetStore &store, DatasetId dataset, std::int64_t number, const NewVersion &made)
{
    Database &database = store.database();
    LUTHIER_TRY_ASSIGN(const VersionRow target, versionRow(store, dataset, made.target));
    LUTHIER_TRY(restoreStates(database, dataset, made.target, number));
    LUTHIER_TRY(database.run(
        "INSERT INTO version(dataset, number, message, time, rows, effective, parent, redo) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        dataset, number, std::string_view(made.message), store.clock().unixMilliseconds(), target.rows, made.effective.value_or(number),
        made.parent, std::string_view(made.redo)));
    LUTHIER_TRY(database.run("UPDATE dataset SET version = ?2 WHERE id = ?1", dataset, number));
    return number;
}

} // namespace

Expected<std::int64_t> undo(DatasetStore &store, DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(store.database()));
    LUTHIER_TRY_ASSIGN(const Head now, head(store, dataset));
    if (!now.effective.parent)
        return fail(ErrorCode::NotFound, LUTHIER_TR("There is nothing to undo."));
    std::vector<std::int64_t> redoable = now.newest.redo;
    redoable.insert(redoable.begin(), now.effective.number);
    LUTHIER_TRY_ASSIGN(const std::int64_t made,
                       write(store, dataset, now.newest.number + 1,
                             {*now.effective.parent, *now.effective.parent, now.effective.number,
                              fmt::format("{}", fmt::join(redoable, " ")), fmt::format(LUTHIER_TR("Undo: {}"), now.effective.message)}));
    LUTHIER_TRY(transaction.commit());
    return made;
}

Expected<std::int64_t> redo(DatasetStore &store, DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(store.database()));
    LUTHIER_TRY_ASSIGN(const Head now, head(store, dataset));
    if (now.newest.redo.empty())
        return fail(ErrorCode::NotFound, LUTHIER_TR("There is nothing to redo."));
    const std::int64_t target = now.newest.redo.front();
    LUTHIER_TRY_ASSIGN(const VersionRow redone, versionRow(store, dataset, target));
    const std::vector<std::int64_t> rest(now.newest.redo.begin() + 1, now.newest.redo.end());
    LUTHIER_TRY_ASSIGN(const std::int64_t made, write(store, dataset, now.newest.number + 1,
                                                      {target, target, now.effective.number, fmt::format("{}", fmt::join(rest, " ")),
                                                       fmt::format(LUTHIER_TR("Redo: {}"), redone.message)}));
    LUTHIER_TRY(transaction.commit());
    return made;
}

Expected<std::int64_t> goBackTo(DatasetStore &store, DatasetId dataset, std::int64_t version)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(store.database()));
    LUTHIER_TRY_ASSIGN(const Head now, head(store, dataset));
    LUTHIER_TRY_ASSIGN(const std::int64_t made,
                       write(store, dataset, now.newest.number + 1,
                             {version, std::nullopt, now.newest.effective, "", fmt::format(LUTHIER_TR("Back to version {}"), version)}));
    LUTHIER_TRY(transaction.commit());
    return made;
}

Expected<UndoState> undoState(DatasetStore &store, DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(const Head now, head(store, dataset));
    UndoState state;
    if (now.effective.parent)
        state.undo = now.effective.message;
    if (!now.newest.redo.empty()) {
        LUTHIER_TRY_ASSIGN(const VersionRow redone, versionRow(store, dataset, now.newest.redo.front()));
        state.redo = redone.message;
    }
    return state;
}

} // namespace luthier::store
