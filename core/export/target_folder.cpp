#include "core/export/target_folder.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::exporting {

namespace {

fs::path absolutePath(const fs::path &path)
{
    std::error_code error; // a path that cannot be resolved is used as it is and fails where it is used
    fs::path resolved = fs::weakly_canonical(fs::absolute(path), error);
    if (error)
        resolved = fs::absolute(path);
    return resolved.has_filename() ? resolved : resolved.parent_path(); // without the slash at the end
}

bool liesIn(const fs::path &inner, const fs::path &outer)
{
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

Expected<void> checkSources(const fs::path &target, const std::vector<fs::path> &sources)
{
    for (const fs::path &source : sources) {
        const fs::path resolved = absolutePath(source);
        if (liesIn(resolved, target) || liesIn(target, resolved))
            return fail(ErrorCode::Usage,
                        fmt::format(LUTHIER_TR("The target of the export overlaps with what is exported: {}."), source.string()),
                        target.string(), LUTHIER_TR("Choose a folder that does not exist yet."));
    }
    return {};
}

// Beside the target, so that the rename stays within one file system; hidden, since it is not finished.
Expected<TemporaryFolder> temporaryBeside(const fs::path &target, std::string_view suffix)
{
    return TemporaryFolder::create(target.parent_path(), fmt::format(".{}.{}", target.filename().string(), suffix));
}

Expected<void> checkSpace(const fs::path &folder, std::uint64_t bytes)
{
    LUTHIER_TRY_ASSIGN(const std::uint64_t free, freeBytes(folder));
    if (free < bytes)
        return fail(ErrorCode::DiskFull,
                    fmt::format(LUTHIER_TR("The export needs {}, and {} are free."), formatBytes(bytes), formatBytes(free)),
                    folder.string(), LUTHIER_TR("Free some space or choose a folder on another disk."));
    return {};
}

} // namespace

TargetFolder::MadeFolders::MadeFolders(const fs::path &innermost)
{
    std::error_code error;
    for (fs::path folder = innermost; !folder.empty() && !fs::exists(folder, error); folder = folder.parent_path())
        m_folders.push_back(folder);
}

TargetFolder::MadeFolders::~MadeFolders()
{
    std::error_code ignored; // a folder with something in it stays, which is what is wanted
    for (const fs::path &folder : m_folders)
        fs::remove(folder, ignored);
}

Expected<TargetFolder> TargetFolder::prepare(const fs::path &target, bool force, const std::vector<fs::path> &sources, std::uint64_t bytes)
{
    if (target.empty())
        return fail(ErrorCode::Usage, LUTHIER_TR("The export has no target."), {}, LUTHIER_TR("Name a folder to write."));
    const fs::path resolved = absolutePath(target);
    LUTHIER_TRY(checkSources(resolved, sources));
    std::error_code error;
    const bool there = fs::exists(fs::symlink_status(resolved, error));
    if (there && !force)
        return fail(ErrorCode::Exists, LUTHIER_TR("The target exists already."), resolved.string(),
                    LUTHIER_TR("Choose another folder, or force the export to replace this one."));
    if (there && !fs::is_directory(resolved, error))
        return fail(ErrorCode::Exists, LUTHIER_TR("The target is a file, and an export is a folder."), resolved.string(),
                    LUTHIER_TR("Choose another name."));
    LUTHIER_TRY(checkSpace(resolved.parent_path(), bytes));
    MadeFolders above(resolved.parent_path());
    LUTHIER_TRY_ASSIGN(TemporaryFolder temporary, temporaryBeside(resolved, "part"));
    return TargetFolder(resolved, std::move(above), std::move(temporary));
}

Expected<void> TargetFolder::publish()
{
    std::error_code error;
    fs::permissions(path(),
                    fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec,
                    error); // a temporary folder is private, an export is not
    syncFolder(path());
    std::optional<TemporaryFolder> old; // removes what was there when this function ends
    if (fs::exists(m_target, error)) {
        LUTHIER_TRY_ASSIGN(TemporaryFolder aside, temporaryBeside(m_target, "old"));
        old.emplace(std::move(aside));
        fs::rename(m_target, old->path(), error); // onto an empty folder: POSIX replaces it
        if (error)
            return fail(errnoError(error.value(), LUTHIER_TR("replace the target"), m_target));
    }
    fs::rename(path(), m_target, error);
    if (error) {
        const Error failure = errnoError(error.value(), LUTHIER_TR("rename the finished export"), m_target);
        if (old)
            fs::rename(old->path(), m_target, error); // put back what was there
        return fail(failure);
    }
    m_temporary.keep();
    syncFolder(m_target.parent_path());
    return {};
}

} // namespace luthier::exporting
