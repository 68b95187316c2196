#pragma once

#include "app/cli/conformance_text.h"
#include "app/cli/verb.h"

namespace luthier::cli {

// Answers the cases of a parity kit, each in a folder of its name below `target`, in files of the names and layout that
// the case has. Reads models, adapters and rows only. A case that cannot be computed is named on stderr and counted.
Expected<ConformanceCounts> answerParityKit(const fs::path &kit, const fs::path &target, Context &context);

} // namespace luthier::cli
