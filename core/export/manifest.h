#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/arch/architecture.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/export/logit_check.h"
#include "core/nn/adapters.h"

namespace luthier::exporting {

inline constexpr const char *kManifestName = "luthier.json";

// luthier.json, written into every export: what was put together from what, so that a folder found years later explains itself.
struct Manifest {
    std::string format; // "merged", "adapter"
    std::string dtype;  // of the written weights
    const arch::ModelFiles *base = nullptr;
    fs::path adapterFolder;                  // empty: none
    const nn::LoraLayout *adapter = nullptr; // null: none
    LogitDifference difference;
    std::int64_t checkedTokens = 0;
};

// Hashes the files of base, adapter and `folder`, and writes the manifest into the folder. `unixMilliseconds` is now.
Expected<void> writeManifest(const Manifest &manifest, const fs::path &folder, std::int64_t unixMilliseconds);

// [{"name", "bytes", "xxh3_128"}] of a file, or of the files right in a folder, by name.
Expected<Json> hashedFiles(const fs::path &path);

} // namespace luthier::exporting
