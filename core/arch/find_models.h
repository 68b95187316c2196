#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/arch/inspect.h"

namespace luthier::arch {

struct FindModelsOptions {
    int depth = 6;                                        // levels of folders below a given one
    std::size_t limit = 200'000;                          // entries of folders looked at in all, so that "/" ends, too
    std::function<bool(const fs::path &folder)> progress; // the folder being looked at; false stops the search
};

struct UnreadablePath {
    fs::path path; // of the model or folder; the error may name a place inside it
    Error error;
};

struct FoundModels {
    std::vector<ModelSummary> models;     // by path
    std::vector<UnreadablePath> problems; // what looks like a model and cannot be read, and folders that cannot be opened
    bool complete = true;                 // false: the limit was reached
};

// Models in folders and below them, from names and headers alone: folders with config.json and weights (HF layout), and GGUF
// files. A model's own folders, hidden folders and adapters are not looked into; every file is found once, whatever links lead
// to it. A given path may be a model itself. Cancelled when `progress` says so.
Expected<FoundModels> findModels(std::span<const fs::path> folders, const FindModelsOptions &options = {});

} // namespace luthier::arch
