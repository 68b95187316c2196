#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/store/dataset_store.h"

namespace luthier::store {

// What changes about a row; what is unset stays.
struct RowChange {
    std::optional<data::Record> content;
    std::optional<RowStatus> status;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> note;
};

// Writes one new version of a dataset: any number of changes, all visible at once with commit(), or none at all when the
// writer or the process dies before. Holds the right to write the file while it lives; the store must outlive it.
class VersionWriter {
public:
    static Expected<VersionWriter> begin(DatasetStore &store, DatasetId dataset);

    std::int64_t version() const { return m_version; } // the number it will have
    // Adds a row at the end.
    Expected<RowId> append(const data::Record &record, const RowMeta &meta = {});
    // Adds rows after row `after`, or at the beginning where it is 0; the ids of the new rows.
    Expected<std::vector<RowId>> insert(std::span<const data::Record> records, RowId after, const RowMeta &meta = {});
    Expected<void> change(RowId row, const RowChange &change);
    Expected<void> remove(RowId row);
    // Moves rows, in the order given, to behind row `after` (not one of them), or to the beginning where it is 0.
    Expected<void> move(std::span<const RowId> rows, RowId after);

    Expected<void> addSetAside(const SetAsideRow &row);
    Expected<void> resolveSetAside(std::int64_t id); // mended (append() its row too) or discarded
    Expected<void> addProblem(const ImportProblem &problem);

    // The number of the new version, or of the newest there was if nothing changed.
    Expected<std::int64_t> commit(std::string_view message);

private:
    struct State { // a row_state that is there
        std::int64_t addedIn = 0;
        Hash128 hash;
        std::int64_t position = 0;
        std::int64_t status = 0;
        std::string tags;
        std::string note;
        std::string origin;
        bool operator==(const State &) const = default;
    };
    struct Statements {
        Statement addContent;
        Statement addState;
        Statement readState;
        Statement closeState;
        Statement updateState;
        Statement deleteState;
    };

    VersionWriter(DatasetStore &store, Transaction transaction, const DatasetInfo &dataset, Statements statements);
    Expected<void> checkActive() const;
    Expected<Hash128> storeContent(const data::Record &record);
    Expected<RowId> add(const data::Record &record, const RowMeta &meta, std::int64_t position);
    Expected<State> live(RowId row);
    Expected<void> rewrite(RowId row, const std::function<void(State &)> &modify);
    // `count` free positions behind row `after`; neighbours may be shifted. Rows in `ignored` count as not there.
    Expected<std::vector<std::int64_t>> makeRoom(RowId after, std::size_t count, const std::unordered_set<RowId> &ignored);

    DatasetStore *m_store;
    Transaction m_transaction;
    DatasetId m_dataset;
    std::int64_t m_version;
    Statements m_statements;
    RowId m_nextRow = 0;
    std::int64_t m_lastPosition = 0;
    std::int64_t m_rows = 0; // of the dataset, as changed so far
    bool m_changed = false;
};

} // namespace luthier::store
