#include "core/run/run_folder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <sys/stat.h>
#include <thread>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::run {

namespace {

constexpr std::size_t kSlugBytes = 48;
constexpr std::uint64_t kTailBytes = 256 * 1024;

std::string withoutIncompleteTail(std::string text)
{
    text.resize(text.size() - incompleteUtf8Tail(text));
    return text;
}

// Whether the newest thing that happened in the journal is its end. Only the tail is read: a `finished` that lies
// further back has been followed by a resumption.
Expected<std::optional<Outcome>> finalOutcome(const fs::path &journal)
{
    LUTHIER_TRY_ASSIGN(const auto file, FileReader::open(journal));
    const std::uint64_t begin = file.size() > kTailBytes ? file.size() - kTailBytes : 0;
    LUTHIER_TRY_ASSIGN(const std::string tail, file.readText(begin, static_cast<std::size_t>(file.size() - begin)));
    std::optional<Outcome> outcome;
    for (const std::string_view line : splitBy(tail, '\n')) {
        const auto json = parseJson(line, "events.jsonl");
        if (!json)
            continue; // a blank, torn or half-read line says nothing about the end
        const auto event = eventFromJson(*json);
        if (!event)
            continue;
        if (const auto *finished = std::get_if<FinishedEvent>(&event->body))
            outcome = finished->outcome;
        else if (std::holds_alternative<ResumeEvent>(event->body) || std::holds_alternative<StepEvent>(event->body))
            outcome.reset();
    }
    return outcome;
}

bool hasContent(const fs::path &file)
{
    std::error_code code;
    const auto bytes = fs::file_size(file, code);
    return !code && bytes > 0;
}

std::vector<fs::path> subfolders(const fs::path &folder)
{
    std::vector<fs::path> found;
    std::error_code code;
    for (auto entry = fs::directory_iterator(folder, code); !code && entry != fs::directory_iterator(); entry.increment(code))
        if (entry->is_directory(code))
            found.push_back(entry->path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

fs::path runsFolder(const fs::path &workspace)
{
    return workspace / "runs";
}

std::string slug(std::string_view name)
{
    std::string result;
    for (const char c : replaceInvalidUtf8(name)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool upper = c >= 'A' && c <= 'Z';
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
        else if (upper)
            result += static_cast<char>(c - 'A' + 'a');
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    result = withoutIncompleteTail(result.substr(0, kSlugBytes));
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result.empty() ? "run" : result;
}

Expected<fs::path> createRunFolder(const fs::path &workspace, std::string_view name, std::int64_t unixMilliseconds)
{
    const fs::path runs = runsFolder(workspace);
    LUTHIER_TRY(createFolders(runs));
    const std::string base = compactTime(unixMilliseconds) + "-" + slug(name);
    for (int attempt = 1; attempt < 1000; ++attempt) {
        fs::path folder = runs / (attempt == 1 ? base : base + "-" + std::to_string(attempt));
        if (::mkdir(folder.c_str(), 0755) == 0)
            return folder;
        if (errno != EEXIST)
            return fail(errnoError(errno, LUTHIER_TR("create the folder of the run"), folder));
    }
    return fail(ErrorCode::Exists, LUTHIER_TR("There are too many runs of this name and second."), (runs / base).string(),
                LUTHIER_TR("Give the run another name."));
}

Expected<FileLock> lockRun(const fs::path &folder)
{
    // Asking whether a lock is held takes it for a moment, so one refusal does not mean that somebody trains.
    constexpr int kAttempts = 10;
    for (int attempt = 1;; ++attempt) {
        auto lock = FileLock::acquire(RunPaths{folder}.lock());
        if (lock || lock.error().code != ErrorCode::Busy)
            return lock;
        if (attempt == kAttempts)
            return fail(ErrorCode::Busy, LUTHIER_TR("This run is being trained right now."), folder.string(),
                        LUTHIER_TR("Wait for it or stop it, then try again."));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

std::string_view runStateName(RunState state)
{
    switch (state) {
    case RunState::Prepared: return "prepared";
    case RunState::Running: return "running";
    case RunState::Interrupted: return "interrupted";
    case RunState::Finished: return "finished";
    }
    return "prepared";
}

Expected<RunStatus> runStatus(const fs::path &folder)
{
    const RunPaths paths{folder};
    if (FileLock::isHeld(paths.lock()))
        return RunStatus{RunState::Running, {}};
    if (!hasContent(paths.events()))
        return RunStatus{RunState::Prepared, {}};
    LUTHIER_TRY_ASSIGN(const auto outcome, finalOutcome(paths.events()));
    return RunStatus{outcome ? RunState::Finished : RunState::Interrupted, outcome};
}

Expected<Json> readRunJson(const fs::path &folder)
{
    const fs::path path = RunPaths{folder}.runJson();
    auto json = readJsonFile(path);
    if (!json && json.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, LUTHIER_TR("This folder is not a run: it has no run.json."), folder.string(),
                    LUTHIER_TR("Name the folder of a run; `luthier runs` lists them."));
    if (!json)
        return json;
    const bool whole = json->is_object() && json->contains("schema") && json->at("schema").is_number_integer();
    if (!whole)
        return fail(ErrorCode::BadFile, LUTHIER_TR("This run.json does not describe a run."), path.string(),
                    LUTHIER_TR("The run cannot be used; its other files are untouched."));
    if (const auto schema = json->at("schema").get<std::int64_t>(); schema > kRunSchema)
        return fail(
            ErrorCode::Unsupported,
            fmt::format(LUTHIER_TR("This run was made by a newer version of Luthier (schema {}; this one knows {})."), schema, kRunSchema),
            path.string(), LUTHIER_TR("Update Luthier to open it."));
    return json;
}

Expected<std::vector<fs::path>> listRuns(const fs::path &workspace)
{
    std::vector<fs::path> folders = subfolders(runsFolder(workspace));
    std::erase_if(folders, [](const fs::path &folder) {
        std::error_code code;
        return !fs::exists(RunPaths{folder}.runJson(), code);
    });
    return folders;
}

Expected<fs::path> findRun(const fs::path &workspace, std::string_view run)
{
    std::error_code code;
    if (const fs::path folder(run); !run.empty() && fs::exists(RunPaths{folder}.runJson(), code))
        return folder;
    LUTHIER_TRY_ASSIGN(const auto folders, listRuns(workspace));
    std::vector<std::string> matches;
    for (const fs::path &folder : folders) {
        const std::string name = folder.filename().string();
        if (name == run)
            return folder;
        if (!run.empty() && name.find(run) != std::string::npos)
            matches.push_back(name);
    }
    if (matches.empty())
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("There is no run called \"{}\"."), run), runsFolder(workspace).string(),
                    LUTHIER_TR("`luthier runs` lists the runs there are."));
    if (matches.size() > 1)
        return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("\"{}\" can mean more than one run: {}."), run, joined(matches, ", ")),
                    runsFolder(workspace).string(), LUTHIER_TR("Give more of the name."));
    return runsFolder(workspace) / matches.front();
}

std::vector<std::int64_t> checkpointSteps(const fs::path &folder)
{
    std::vector<std::int64_t> steps;
    for (const fs::path &checkpoint : subfolders(RunPaths{folder}.checkpoints())) {
        const std::string name = checkpoint.filename().string();
        constexpr std::string_view kPrefix = "step-";
        std::int64_t step = 0;
        const char *end = name.data() + name.size();
        if (!name.starts_with(kPrefix))
            continue;
        if (const auto parsed = std::from_chars(name.data() + kPrefix.size(), end, step); parsed.ec == std::errc() && parsed.ptr == end)
            steps.push_back(step);
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

} // namespace luthier::run
