#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/files.h"

namespace luthier::run {

// What a run's numbers may depend on, kept in run.json. `root` stands for "/" and is another folder in tests.
std::string cpuName(const fs::path &root = "/");                       // "AMD EPYC 9R14"; "" where the system does not tell
std::vector<std::string> vectorExtensions(const fs::path &root = "/"); // those that matter here: "avx2", "fma", "avx512f", …
std::int64_t availableThreads();                                       // processors that this process may use, at least 1

} // namespace luthier::run
