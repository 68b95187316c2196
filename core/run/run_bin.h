#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::run {

// Removing runs so that it can be undone: the folder moves from <workspace>/runs to <workspace>/removed and back.
// Runs are known by the name of their folder.

Expected<void> removeRun(const fs::path &folder);                                // Busy while it is being trained
Expected<fs::path> putBackRun(const fs::path &workspace, std::string_view run);  // Exists if there is one of this name again
std::vector<std::string> removedRuns(const fs::path &workspace);                 // in the order of their names
Expected<void> purgeRemovedRun(const fs::path &workspace, std::string_view run); // for good
Expected<void> purgeRemovedRuns(const fs::path &workspace);

} // namespace luthier::run
