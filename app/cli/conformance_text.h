#pragma once

#include <cstdint>

#include "app/cli/output.h"
#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::cli {

struct ConformanceCounts {
    std::int64_t answered = 0;
    std::int64_t skipped = 0; // named on stderr with the reason
};

// Answers every case of a text kit (tokenizers/, gguf/, templates/, jinja/, e2e/) with one line on standard output:
// {"suite", "row", result fields…}. Reads inputs only.
Expected<ConformanceCounts> answerTextKit(const fs::path &kit, const Output &output);

} // namespace luthier::cli
