#include "core/run/machine.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

#include "core/base/text.h"

namespace luthier::run {

namespace {

// Flags of /proc/cpuinfo that choose another kernel in our code or in libtorch's: x86, then ARM.
constexpr std::string_view kExtensions[] = {"avx2",     "fma",         "f16c",        "avx512f",  "avx512bw",
                                            "avx512vl", "avx512_vnni", "avx512_bf16", "amx_bf16", "amx_tile",
                                            "asimd",    "sve",         "sve2",        "bf16",     "i8mm"};

// The value of the first line with one of these names.
std::string cpuInfo(const fs::path &root, std::initializer_list<std::string_view> names)
{
    std::ifstream stream(root / "proc/cpuinfo");
    for (std::string line; std::getline(stream, line);) {
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos)
            continue;
        const std::string_view name = trimmed(std::string_view(line).substr(0, colon));
        if (std::find(names.begin(), names.end(), name) != names.end())
            return std::string(trimmed(std::string_view(line).substr(colon + 1)));
    }
    return {};
}

} // namespace

std::string cpuName(const fs::path &root)
{
    return cpuInfo(root, {"model name", "Model"});
}

std::vector<std::string> vectorExtensions(const fs::path &root)
{
    std::istringstream flags(cpuInfo(root, {"flags", "Features"}));
    std::vector<std::string> found;
    for (std::string flag; flags >> flag;)
        if (std::find(std::begin(kExtensions), std::end(kExtensions), flag) != std::end(kExtensions))
            found.push_back(flag);
    return found;
}

std::int64_t availableThreads()
{
    return std::max<std::int64_t>(1, std::thread::hardware_concurrency());
}

} // namespace luthier::run
