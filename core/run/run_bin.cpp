#include "core/run/run_bin.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/run/run_folder.h"

namespace luthier::run {
namespace {

fs::path binOf(const fs::path &workspace)
{
    return workspace / "removed";
}

Unexpected<Error> failure(std::string what, const fs::path &path)
{
    return fail(ErrorCode::Io, std::move(what), path.string(), LUTHIER_TR("Check that nothing else uses the folder, then try again."));
}

Unexpected<Error> notRemoved(const fs::path &path, const std::error_code &code)
{
    return failure(fmt::format(LUTHIER_TR("The run could not be removed: {}."), code.message()), path);
}

Unexpected<Error> notThere(const fs::path &path)
{
    return fail(ErrorCode::NotFound, LUTHIER_TR("This run is not among the removed ones."), path.string(),
                LUTHIER_TR("It may have been removed for good."));
}

} // namespace

Expected<void> removeRun(const fs::path &folder)
{
    const fs::path normal = fs::path(folder).lexically_normal();
    const fs::path bin = binOf(normal.parent_path().parent_path()); // <workspace>/runs/<run>
    {
        LUTHIER_TRY_ASSIGN(const FileLock lock, lockRun(normal));
    }
    LUTHIER_TRY(createFolders(bin));
    const fs::path target = bin / normal.filename();
    std::error_code code;
    fs::remove_all(target, code); // one of the same name that was put back since
    fs::rename(normal, target, code);
    if (code)
        return notRemoved(normal, code);
    return {};
}

Expected<fs::path> putBackRun(const fs::path &workspace, std::string_view run)
{
    const fs::path source = binOf(workspace) / run;
    fs::path target = runsFolder(workspace) / run;
    std::error_code code;
    if (run.empty() || !fs::exists(source, code))
        return notThere(source);
    if (fs::exists(target, code))
        return fail(ErrorCode::Exists, LUTHIER_TR("There is a run of this name again."), target.string(),
                    LUTHIER_TR("Remove that one first."));
    LUTHIER_TRY(createFolders(target.parent_path()));
    fs::rename(source, target, code);
    if (code)
        return failure(fmt::format(LUTHIER_TR("The run could not be put back: {}."), code.message()), source);
    return target;
}

std::vector<std::string> removedRuns(const fs::path &workspace)
{
    std::vector<std::string> names;
    std::error_code code; // no folder: nothing was removed
    for (fs::directory_iterator it(binOf(workspace), code), end; !code && it != end; it.increment(code))
        names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Expected<void> purgeRemovedRun(const fs::path &workspace, std::string_view run)
{
    const fs::path folder = binOf(workspace) / run;
    std::error_code code;
    if (run.empty() || !fs::exists(folder, code))
        return notThere(folder);
    fs::remove_all(folder, code);
    if (code)
        return notRemoved(folder, code);
    return {};
}

Expected<void> purgeRemovedRuns(const fs::path &workspace)
{
    for (const std::string &run : removedRuns(workspace)) {
        LUTHIER_TRY(purgeRemovedRun(workspace, run));
    }
    return {};
}

} // namespace luthier::run
