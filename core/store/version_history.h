#pragma once

#include "core/store/dataset_store.h"

namespace luthier::store {

// Going back and forth in a dataset's history. Each call makes a new version that has the rows of an older one; contents
// are never copied. An ordinary change after an undo ends the possibility to redo. All return the new version's number.

Expected<std::int64_t> undo(DatasetStore &store, DatasetId dataset); // NotFound if there is nothing to undo
Expected<std::int64_t> redo(DatasetStore &store, DatasetId dataset); // NotFound if there is nothing to redo
// Makes the rows those of an older version again; like any change this can be undone.
Expected<std::int64_t> goBackTo(DatasetStore &store, DatasetId dataset, std::int64_t version);

struct UndoState {                   // what the menu shows
    std::optional<std::string> undo; // message of the change that undo would take back
    std::optional<std::string> redo; // message of the change that redo would make again
};
Expected<UndoState> undoState(DatasetStore &store, DatasetId dataset);

} // namespace luthier::store
