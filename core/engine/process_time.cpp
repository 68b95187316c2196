#include "core/engine/process_time.h"

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace luthier::engine {

namespace {

// Field 22 of /proc/self/stat, in clock ticks since boot. The second field, the program's name in parentheses, may hold
// blanks, so counting starts behind it.
long long startTicks()
{
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    const std::size_t name = line.rfind(')');
    if (name == std::string::npos)
        return 0;
    std::istringstream fields(line.substr(name + 1));
    std::string skipped;
    for (int field = 3; field < 22; ++field)
        fields >> skipped;
    long long ticks = 0;
    fields >> ticks;
    return ticks;
}

} // namespace

double secondsSinceProcessStart()
{
    timespec now = {};
    const long long ticks = startTicks();
    if (ticks == 0 || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const double sinceBoot = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    return sinceBoot - static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace luthier::engine
