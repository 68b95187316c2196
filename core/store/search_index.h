#pragma once

#include <string_view>
#include <vector>

#include "core/store/dataset_store.h"

namespace luthier::store {

fs::path searchFile(const fs::path &workspace); // <workspace>/search.sqlite

// The full-text index over the newest versions. It lives in a file of its own, which is no more than a cache: deleted, it
// is built again. Rows can be used before they are indexed; a thread with its own DatasetStore and SearchIndex calls
// update() until nothing is left.
//
//   indexed   per dataset the version that the index is being brought to
//   entry     per indexed row the hash of the content that was indexed, needed to take it out again
//   pending   rows that have to be looked at
//   text_N    FTS5 over dataset N, contentless (the texts are in datasets.sqlite), terms of search_text.h
class SearchIndex {
public:
    static Expected<SearchIndex> open(const fs::path &workspace);

    // Indexes up to `limit` further rows, in a transaction of its own; how many are still to be done.
    Expected<std::int64_t> update(DatasetStore &store, DatasetId dataset, std::int64_t limit = 2000);
    // Rows whose texts match (search_text.h), by id. Rows not indexed yet are not found.
    Expected<std::vector<RowId>> search(DatasetId dataset, std::string_view query);
    Expected<void> forget(DatasetId dataset); // a purged one

private:
    explicit SearchIndex(Database database) : m_database(std::move(database)) {}
    Expected<void> collectPending(DatasetStore &store, DatasetId dataset, std::int64_t newest);
    Expected<std::vector<RowId>> nextPending(DatasetId dataset, std::int64_t limit);

    Database m_database;
};

// search() in the order of the dataset's newest version.
Expected<std::vector<RowId>> searchInOrder(DatasetStore &store, SearchIndex &index, DatasetId dataset, std::string_view query);

} // namespace luthier::store
