#include "core/run/memory_available.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <unistd.h>

#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::run {

namespace {

// Files in /proc and /sys say that they are empty, so they are read to their end and not by their size.
std::optional<std::string> readSystemFile(const fs::path &path)
{
    std::ifstream stream(path);
    if (!stream)
        return {};
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

std::optional<std::uint64_t> parseNumber(std::string_view text)
{
    text = trimmed(text);
    std::uint64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr == text.data())
        return {}; // "max" is no number: no limit
    return value;
}

std::optional<std::uint64_t> readNumber(const fs::path &path)
{
    const auto text = readSystemFile(path);
    return text ? parseNumber(*text) : std::nullopt;
}

// The number after `key` at the start of a line.
std::optional<std::uint64_t> field(std::string_view text, std::string_view key)
{
    for (const std::string_view line : splitBy(text, '\n'))
        if (line.starts_with(key))
            return parseNumber(line.substr(key.size()));
    return {};
}

struct CgroupFiles {
    const char *limit;
    const char *usage;
    const char *droppable; // a line of memory.stat
};
constexpr CgroupFiles kVersion1 = {"memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file "};
constexpr CgroupFiles kVersion2 = {"memory.max", "memory.current", "inactive_file "};

std::optional<std::uint64_t> leftInGroup(const fs::path &group, const CgroupFiles &files)
{
    const auto limit = readNumber(group / files.limit);
    const auto usage = readNumber(group / files.usage);
    if (!limit || !usage)
        return {};
    const std::uint64_t droppable = field(readSystemFile(group / "memory.stat").value_or(""), files.droppable).value_or(0);
    const std::uint64_t kept = *usage - std::min(*usage, droppable);
    return *limit - std::min(*limit, kept);
}

// The smallest of a group and all the groups it lies in.
std::optional<std::uint64_t> leftInGroups(const fs::path &mount, const fs::path &group, const CgroupFiles &files)
{
    std::optional<std::uint64_t> left;
    fs::path at = group.relative_path();
    for (;;) {
        if (const auto here = leftInGroup(mount / at, files))
            left = std::min(left.value_or(*here), *here);
        if (at.empty())
            return left;
        at = at.parent_path();
    }
}

std::optional<std::uint64_t> leftByCgroups(const fs::path &root)
{
    std::optional<std::uint64_t> left;
    const std::string groups = readSystemFile(root / "proc/self/cgroup").value_or("");
    for (const std::string_view line : splitBy(groups, '\n')) { // "0::/user.slice", "4:memory:/docker/…"
        const auto parts = splitBy(line, ':');
        if (parts.size() < 3)
            continue;
        const bool version1 = parts[1] == "memory";
        if (!version1 && !parts[1].empty())
            continue;
        const fs::path mount = root / (version1 ? "sys/fs/cgroup/memory" : "sys/fs/cgroup");
        if (const auto here = leftInGroups(mount, parts[2], version1 ? kVersion1 : kVersion2))
            left = std::min(left.value_or(*here), *here);
    }
    return left;
}

} // namespace

Expected<MemoryAvailable> memoryAvailable(const fs::path &root)
{
    const fs::path path = root / "proc/meminfo";
    const auto kibibytes = field(readSystemFile(path).value_or(""), "MemAvailable:");
    if (!kibibytes)
        return fail(ErrorCode::Io, LUTHIER_TR("The system does not tell how much memory is free."), path.string(),
                    LUTHIER_TR("Set a memory limit for the run."));
    MemoryAvailable available{*kibibytes * 1024, "the free memory of this computer"};
    if (const auto left = leftByCgroups(root); left && *left < available.bytes)
        available = {*left, "the memory limit of this session (cgroup)"};
    return available;
}

std::uint64_t residentBytes()
{
    std::ifstream statm("/proc/self/statm");
    std::uint64_t pages = 0;
    statm >> pages >> pages; // the second number of the line
    return statm ? pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace luthier::run
