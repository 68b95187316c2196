#pragma once

#include <cstdint>
#include <string>

namespace luthier {

// Time is handed in, so that tests can set it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual double seconds() const = 0;             // monotonic, from an arbitrary start
    virtual std::int64_t unixMilliseconds() const = 0;
};

class SystemClock final : public Clock {
public:
    double seconds() const override;
    std::int64_t unixMilliseconds() const override;
};

std::string isoTime(std::int64_t unixMilliseconds); // UTC, "2026-11-24T09:30:05Z"
std::string compactTime(std::int64_t unixMilliseconds); // UTC, "20261124-093005": for folder names

} // namespace luthier
