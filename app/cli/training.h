#pragma once

#include <string>

#include "app/cli/verb.h"
#include "core/base/files.h"

namespace luthier::cli {

// Trains a prepared run from its beginning, or goes on with one that was interrupted or stopped, and shows its events.
// Ctrl-C and SIGTERM end it with a checkpoint, which counts as done. An error is what made the run fail.
Expected<void> trainRun(Context &context, const fs::path &runFolder);

// The same in a process of its own that outlives this one and its terminal; what it says goes to <run>/output.jsonl.
Expected<void> trainDetached(Context &context, const fs::path &runFolder);

} // namespace luthier::cli
