#include "core/export/manifest.h"

#include <algorithm>
#include <system_error>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/base/translate.h"

namespace luthier::exporting {

namespace {

constexpr int kManifestSchema = 1;

Expected<std::vector<fs::path>> filesOf(const fs::path &path)
{
    std::error_code error;
    if (!fs::is_directory(path, error))
        return std::vector<fs::path>{path};
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(error))
            files.push_back(entry->path());
    if (error)
        return fail(errnoError(error.value(), LUTHIER_TR("list the files"), path));
    std::sort(files.begin(), files.end());
    return files;
}

Expected<Json> baseJson(const arch::ModelFiles &base)
{
    LUTHIER_TRY_ASSIGN(Json files, hashedFiles(base.path));
    return Json{{"path", fs::absolute(base.path).string()},
                {"architecture", base.config.architecture},
                {"parameters", arch::parameterCount(base.config)},
                {"files", std::move(files)}};
}

Expected<Json> adapterJson(const fs::path &folder, const nn::LoraLayout &layout)
{
    LUTHIER_TRY_ASSIGN(Json files, hashedFiles(folder));
    return Json{
        {"path", fs::absolute(folder).string()}, {"rank", layout.rank},      {"alpha", layout.alpha}, {"modules", layout.modules.size()},
        {"parameters", layout.parameters},       {"files", std::move(files)}};
}

} // namespace

Expected<Json> hashedFiles(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const auto files, filesOf(path));
    Json list = Json::array();
    for (const fs::path &file : files) {
        LUTHIER_TRY_ASSIGN(const Hash128 hash, hashFile(file));
        std::error_code error;
        const std::uintmax_t bytes = fs::file_size(file, error);
        if (error)
            return fail(errnoError(error.value(), LUTHIER_TR("read the size"), file));
        list.push_back({{"name", file.filename().string()}, {"bytes", bytes}, {"xxh3_128", hash.hex()}});
    }
    return list;
}

Expected<void> writeManifest(const Manifest &manifest, const fs::path &folder, std::int64_t unixMilliseconds)
{
    Json json = {{"schema", kManifestSchema},
                 {"made_by", "Luthier " LUTHIER_VERSION},
                 {"made_at", isoTime(unixMilliseconds)},
                 {"format", manifest.format},
                 {"dtype", manifest.dtype}};
    LUTHIER_TRY_ASSIGN(json["base"], baseJson(*manifest.base));
    if (manifest.adapter != nullptr) {
        LUTHIER_TRY_ASSIGN(json["adapter"], adapterJson(manifest.adapterFolder, *manifest.adapter));
    }
    LUTHIER_TRY_ASSIGN(json["files"], hashedFiles(folder));
    json["check"] = {{"compared_with", "base and adapter in memory"},
                     {"tokens", manifest.checkedTokens},
                     {"largest_logit_difference", manifest.difference.largest},
                     {"relative_l2", manifest.difference.relativeL2}};
    return writeFileAtomic(folder / kManifestName, dumpJsonPretty(json) + "\n");
}

} // namespace luthier::exporting
