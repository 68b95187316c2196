#pragma once

#include <cstdint>

namespace luthier::weights {

// Counts what `new` hands out in this program, to hold readers to their bounds. One at a time; not thread-safe.
class AllocationMeter {
public:
    AllocationMeter();
    ~AllocationMeter();
    AllocationMeter(const AllocationMeter &) = delete;
    AllocationMeter &operator=(const AllocationMeter &) = delete;
    std::uint64_t peakBytes() const; // the most that was held at once since the start of this meter
};

} // namespace luthier::weights
