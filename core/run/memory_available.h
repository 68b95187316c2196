#pragma once

#include <cstdint>
#include <string>

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::run {

// How much memory this process can still take before the system has to kill something.
struct MemoryAvailable {
    std::uint64_t bytes = 0;
    std::string limitedBy; // completes "limited by …": "the free memory of this computer", "the memory limit of this session (cgroup)"
};

// The smaller of MemAvailable (proc(5)) and what the control groups of this process (version 1 or 2) and their parents
// leave: limit - (usage - file pages that can be dropped). `root` stands for "/" and is another folder in tests.
Expected<MemoryAvailable> memoryAvailable(const fs::path &root = "/");

// What this process holds in memory now (proc(5), statm); 0 where the system does not tell.
std::uint64_t residentBytes();

} // namespace luthier::run
