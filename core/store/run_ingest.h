#pragma once

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/store/database.h"

namespace luthier::store {

// Brings the lines of one run in runs.sqlite up to what its folder holds now: whatever was appended to the journal since
// the last time, and the notes. A journal that is shorter than it was is read again from its start. Ingesting twice is
// the same as once. True if anything was new.
Expected<bool> ingestRun(Database &database, const fs::path &runFolder);

// Takes a run out of the index; its folder is not touched.
Expected<void> forgetRun(Database &database, std::int64_t run);

} // namespace luthier::store
