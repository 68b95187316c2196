#include "core/run/engine_loader.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <iterator>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::run {

namespace {

constexpr const char *kEngineFile = "libluthier_engine.so";
constexpr const char *kTorchAdvice =
    LUTHIER_TR("Run `bash packaging/run.sh`, which fetches libtorch, or set LUTHIER_LIBTORCH to the folder `torch` of an "
               "unpacked torch 2.11 wheel.");

std::string listed(const std::vector<fs::path> &folders)
{
    std::vector<std::string> names;
    for (const fs::path &folder : folders)
        names.push_back(folder.string());
    return joined(names, ", ");
}

bool isThere(const fs::path &path)
{
    std::error_code code;
    return fs::exists(path, code);
}

Expected<void *> openLibrary(const fs::path &path, const std::string &advice)
{
    if (void *handle = ::dlopen(path.c_str(), RTLD_LAZY | RTLD_GLOBAL))
        return handle;
    const char *reason = ::dlerror();
    return fail(
        ErrorCode::Unsupported,
        fmt::format(LUTHIER_TR("A library of the training engine cannot be loaded: {}."), reason ? reason : LUTHIER_TR("no reason given")),
        path.string(), advice);
}

// The OpenMP runtime that the wheel ships, in lib/, or beside `torch` under a name with a hash; but never a second one.
fs::path findOpenMp(const fs::path &torch)
{
    constexpr const char *kOfTheSystem = "libgomp.so.1";
    if (::dlopen(kOfTheSystem, RTLD_LAZY | RTLD_NOLOAD) != nullptr)
        return kOfTheSystem; // Qt's libraries have loaded it, and libtorch takes the one that is there
    for (const fs::path &folder : {torch / "lib", torch.parent_path() / "torch.libs"}) {
        std::error_code code;
        for (auto entry = fs::directory_iterator(folder, code); !code && entry != fs::directory_iterator(); entry.increment(code))
            if (entry->path().filename().string().starts_with("libgomp"))
                return entry->path();
    }
    return kOfTheSystem;
}

Expected<void> loadTorch(const std::vector<fs::path> &folders)
{
    const auto found = std::find_if(folders.begin(), folders.end(),
                                    [](const fs::path &folder) { return !folder.empty() && isThere(folder / "lib/libtorch_cpu.so"); });
    if (found == folders.end())
        return fail(ErrorCode::NotFound, LUTHIER_TR("libtorch, which training needs, is not on this computer."), listed(folders),
                    kTorchAdvice);
    chooseWaiting();
    LUTHIER_TRY(openLibrary(findOpenMp(*found), kTorchAdvice));
    for (const char *name : {"lib/libc10.so", "lib/libtorch_cpu.so"})
        LUTHIER_TRY(openLibrary(*found / name, kTorchAdvice));
    return {};
}

fs::path folderOfThisLibrary()
{
    Dl_info info = {};
    const auto address = reinterpret_cast<const void *>(&loadEngine);
    if (::dladdr(address, &info) == 0 || info.dli_fname == nullptr)
        return fs::current_path();
    std::error_code code;
    const fs::path file = fs::canonical(info.dli_fname, code);
    return code ? fs::path(info.dli_fname).parent_path() : file.parent_path();
}

} // namespace

bool chooseWaiting()
{
    if (std::getenv("OMP_WAIT_POLICY") != nullptr || std::getenv("GOMP_SPINCOUNT") != nullptr)
        return false;
    return ::setenv("GOMP_SPINCOUNT", "3000", /*overwrite=*/0) == 0;
}

EnginePlaces enginePlaces(const fs::path &programFolder, const char *environment)
{
    EnginePlaces places;
    places.engineFolders = {programFolder, programFolder / "../lib"};
    if (environment != nullptr && *environment != '\0') {
        places.torchFolders = {environment};
        return places;
    }
    places.torchFolders = {programFolder / "torch", programFolder / "../lib/torch", programFolder / "../lib/luthier/torch"};
#ifdef LUTHIER_DEFAULT_LIBTORCH
    places.torchFolders.emplace_back(LUTHIER_DEFAULT_LIBTORCH);
#endif
    return places;
}

Expected<std::unique_ptr<Engine>> loadEngineFrom(const EnginePlaces &places, const EngineOptions &options)
{
    const std::string advice = LUTHIER_TR("Install Luthier again, or build it with LUTHIER_ENGINE=ON.");
    const auto folder = std::find_if(places.engineFolders.begin(), places.engineFolders.end(),
                                     [](const fs::path &at) { return isThere(at / kEngineFile); });
    if (folder == places.engineFolders.end())
        return fail(ErrorCode::NotFound, LUTHIER_TR("The training engine (libluthier_engine.so) is not installed."),
                    listed(places.engineFolders), advice);
    LUTHIER_TRY(loadTorch(places.torchFolders));
    const fs::path file = *folder / kEngineFile;
    LUTHIER_TRY_ASSIGN(void *library, openLibrary(file, advice));
    const auto create = reinterpret_cast<CreateEngine>(::dlsym(library, kCreateEngineSymbol));
    if (create == nullptr)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("This library is not a training engine of Luthier."), file.string(), advice);
    std::unique_ptr<Engine> engine(create(kEngineAbi, &options));
    if (!engine)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("The training engine and this program are of different versions."), file.string(),
                    advice);
    return engine;
}

Expected<std::unique_ptr<Engine>> loadEngine(const EngineOptions &options)
{
    return loadEngineFrom(enginePlaces(folderOfThisLibrary(), std::getenv("LUTHIER_LIBTORCH")), options);
}

} // namespace luthier::run
