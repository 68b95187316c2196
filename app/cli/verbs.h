#pragma once

#include <memory>
#include <span>

#include "app/cli/verb.h"

namespace luthier::cli {

struct VerbEntry {
    const char *name;
    const char *summary; // one line of `luthier --help`
    std::unique_ptr<Verb> (*make)();
};

// All verbs, in the order of `luthier --help`.
std::span<const VerbEntry> verbs();

} // namespace luthier::cli
