#pragma once

#include <cstdint>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::exporting {

// A folder that appears under its name only when it is complete: it is filled under a temporary name beside the target, then
// renamed. Without publish() nothing stays behind, not even the folders above that had to be made.
class TargetFolder {
public:
    // Exists if the target is there and `force` is not given; Usage if the target is, holds, or lies in one of `sources`;
    // DiskFull if the file system has less than `bytes` left.
    static Expected<TargetFolder> prepare(const fs::path &target, bool force, const std::vector<fs::path> &sources, std::uint64_t bytes);

    const fs::path &path() const { return m_temporary.path(); } // to write into
    const fs::path &target() const { return m_target; }
    // Takes the target's place; an old target is removed after the new one is there.
    Expected<void> publish();

private:
    // Folders that were made for this one; those that are empty in the end are removed again.
    class MadeFolders {
    public:
        explicit MadeFolders(const fs::path &innermost); // what of this path is missing
        MadeFolders(MadeFolders &&) noexcept = default;
        MadeFolders &operator=(MadeFolders &&) = delete;
        ~MadeFolders();

    private:
        std::vector<fs::path> m_folders; // innermost first
    };

    TargetFolder(fs::path target, MadeFolders above, TemporaryFolder temporary)
        : m_target(std::move(target)), m_above(std::move(above)), m_temporary(std::move(temporary))
    {
    }
    fs::path m_target;
    MadeFolders m_above; // before m_temporary: cleans up after it
    TemporaryFolder m_temporary;
};

} // namespace luthier::exporting
