#include "core/base/clock.h"

#include <chrono>
#include <ctime>

namespace luthier {

namespace {

std::string formatUtc(std::int64_t unixMilliseconds, const char *format)
{
    const auto seconds = static_cast<std::time_t>(unixMilliseconds / 1000);
    std::tm parts = {};
    ::gmtime_r(&seconds, &parts);
    char text[40];
    return std::string(text, std::strftime(text, sizeof text, format, &parts));
}

} // namespace

double SystemClock::seconds() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::int64_t SystemClock::unixMilliseconds() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string isoTime(std::int64_t unixMilliseconds)
{
    return formatUtc(unixMilliseconds, "%Y-%m-%dT%H:%M:%SZ");
}

std::string compactTime(std::int64_t unixMilliseconds)
{
    return formatUtc(unixMilliseconds, "%Y%m%d-%H%M%S");
}

} // namespace luthier
