#pragma once

#include <cstdint>

namespace luthier::arch {

// How large a model may be on a machine, for saying it in a sentence before a model is chosen: counts of parameters as
// models usually have them (135 M, 360 M, 1 B, …), 0 where not even the smallest fits.
struct MachineFit {
    std::int64_t largest = 0;     // trains with the settings a run begins with, in this memory
    std::int64_t comfortable = 0; // the same, at a speed that a person waits for
};

// `memoryBytes`: what a run may use; `threads`: processors.
MachineFit machineFit(std::uint64_t memoryBytes, std::int64_t threads);

} // namespace luthier::arch
