#pragma once

#include "core/base/json.h"
#include "core/data/import.h"

namespace luthier::data {

// What `luthier import --json` prints: {"format", "reason", "container", "encoding", "mapping", "rows", "kept", "problems",
// "records" (the first three), "problem_counts", "files" (if there are several)}. Unknown parts are null or left out.
Json importAnswer(const ImportResult &result);

} // namespace luthier::data
