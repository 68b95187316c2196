#include "core/run/engine_loader.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <iterator>

#include "core/base/text.h"

namespace luthier::run {

namespace {

constexpr const char *kEngineFile = "libluthier_engine.so";
constexpr const char *kTorchAdvice =
    "Run `bash packaging/run.sh`, which fetches libtorch, or set LUTHIER_LIBTORCH to the folder `torch` of an "
    "unpacked torch 2.11 wheel.";

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
    return fail(ErrorCode::Unsupported,
                std::string("A library of the training engine cannot be loaded: ") + (reason ? reason : "no reason given") + ".",
                path.string(), advice);
}

// The OpenMP runtime that the wheel ships: in lib/, or beside `torch` under a name with a hash.
fs::path findOpenMp(const fs::path &torch)
{
    for (const fs::path &folder : {torch / "lib", torch.parent_path() / "torch.libs"}) {
        std::error_code code;
        for (auto entry = fs::directory_iterator(folder, code); !code && entry != fs::directory_iterator(); entry.increment(code))
            if (entry->path().filename().string().starts_with("libgomp"))
                return entry->path();
    }
    return "libgomp.so.1"; // the system's
}

// How long a thread of libtorch's pool spins for the others before it sleeps: about 50 microseconds, longer than most gaps
// between two parallel loops. The runtime's own choice is milliseconds, in which it keeps a core from the very thread it waits
// for as soon as any other program computes; on two cores that is 20 times slower. Read once, when the runtime is loaded.
void chooseWaiting()
{
    if (std::getenv("OMP_WAIT_POLICY") == nullptr)
        ::setenv("GOMP_SPINCOUNT", "3000", /*overwrite=*/0);
}

Expected<void> loadTorch(const std::vector<fs::path> &folders)
{
    const auto found = std::find_if(folders.begin(), folders.end(),
                                    [](const fs::path &folder) { return !folder.empty() && isThere(folder / "lib/libtorch_cpu.so"); });
    if (found == folders.end())
        return fail(ErrorCode::NotFound, "libtorch, which training needs, is not on this computer.", listed(folders), kTorchAdvice);
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
    const std::string advice = "Install Luthier again, or build it with LUTHIER_ENGINE=ON.";
    const auto folder = std::find_if(places.engineFolders.begin(), places.engineFolders.end(),
                                     [](const fs::path &at) { return isThere(at / kEngineFile); });
    if (folder == places.engineFolders.end())
        return fail(ErrorCode::NotFound, "The training engine (libluthier_engine.so) is not installed.", listed(places.engineFolders),
                    advice);
    LUTHIER_TRY(loadTorch(places.torchFolders));
    const fs::path file = *folder / kEngineFile;
    LUTHIER_TRY_ASSIGN(void *library, openLibrary(file, advice));
    const auto create = reinterpret_cast<CreateEngine>(::dlsym(library, kCreateEngineSymbol));
    if (create == nullptr)
        return fail(ErrorCode::Unsupported, "This library is not a training engine of Luthier.", file.string(), advice);
    std::unique_ptr<Engine> engine(create(kEngineAbi, &options));
    if (!engine)
        return fail(ErrorCode::Unsupported, "The training engine and this program are of different versions.", file.string(), advice);
    return engine;
}

Expected<std::unique_ptr<Engine>> loadEngine(const EngineOptions &options)
{
    return loadEngineFrom(enginePlaces(folderOfThisLibrary(), std::getenv("LUTHIER_LIBTORCH")), options);
}

} // namespace luthier::run
