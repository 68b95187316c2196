#include "core/run/prepare.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/arch/architecture.h"
#include "core/arch/methods.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/config/spec_json.h"
#include "core/config/validate.h"
#include "core/run/freeze_rows.h"
#include "core/run/machine.h"
#include "core/run/memory_available.h"
#include "core/run/run_folder.h"
#include "core/run/starting_adapter.h"
#include "core/text/text_model.h"

namespace luthier::run {

namespace {

constexpr std::uint64_t kHashedFileBytes = std::uint64_t{16} << 20; // larger files of a model are told by name and size
constexpr std::uint64_t kJournalBytesPerStep = 512;
constexpr std::uint64_t kRowRecordBytesOnDisk = 32;

fs::path absolutePath(const std::string &path)
{
    return path.empty() ? fs::path() : fs::absolute(path).lexically_normal();
}

// Paths that do not depend on where the program was started, and the number of threads that this run keeps for ever.
config::RunSpec resolved(config::RunSpec spec)
{
    spec.model.path = absolutePath(spec.model.path).string();
    spec.dataset.path = absolutePath(spec.dataset.path).string();
    spec.method.initFrom = absolutePath(spec.method.initFrom).string();
    std::error_code code;
    if (!spec.dataset.evalPath.empty() && fs::exists(spec.dataset.evalPath, code)) // else it is the name of a dataset
        spec.dataset.evalPath = absolutePath(spec.dataset.evalPath).string();
    if (spec.threads == 0)
        spec.threads = availableThreads();
    return spec;
}

Expected<const arch::MethodDescriptor *> findMethod(const config::RunSpec &spec, const arch::ModelConfig &model)
{
    const arch::MethodDescriptor *method = arch::findMethod(spec.stage, spec.method.type);
    if (method == nullptr)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("There is no such combination of stage and method."), "method.type",
                    LUTHIER_TR("`luthier describe` lists the methods there are."));
    LUTHIER_TRY(method->available(model));
    return method;
}

Expected<std::uint64_t> memoryLimit(const PrepareRequest &request)
{
    if (request.spec.memoryLimitBytes > 0)
        return request.spec.memoryLimitBytes;
    if (request.freeMemoryBytes > 0)
        return request.freeMemoryBytes;
    LUTHIER_TRY_ASSIGN(const MemoryAvailable available, memoryAvailable());
    return available.bytes + residentBytes(); // the plan counts the whole process
}

arch::LengthSummary lengthsOf(const FrozenRows &frozen)
{
    return {frozen.train.rows, std::max(frozen.train.longestRow, frozen.eval.longestRow),
            std::max(frozen.train.longestSequence, frozen.eval.longestSequence), frozen.train.tokens, frozen.train.trainedTokens};
}

// ---- disk ----

struct DiskPlan {
    std::uint64_t checkpoints = 0; // kept ones, one being written, and the final adapter
    std::uint64_t journal = 0;
    std::uint64_t total() const { return checkpoints + journal; }
};

DiskPlan planDisk(const config::RunSpec &spec, const arch::MemoryPlan &memory)
{
    const std::uint64_t adapter = static_cast<std::uint64_t>(memory.trainable) * sizeof(float);
    const std::uint64_t copies = spec.train.optimizer == config::OptimizerType::AdamW ? 3 : 1; // with the optimizer's numbers
    const auto kept = static_cast<std::uint64_t>(std::max<std::int64_t>(1, spec.train.keepCheckpoints)) + 1;
    const auto steps = static_cast<std::uint64_t>(memory.steps);
    return {kept * copies * adapter + adapter,
            steps * (kJournalBytesPerStep + static_cast<std::uint64_t>(spec.train.batchSize) * kRowRecordBytesOnDisk)};
}

// ---- the plan as JSON ----

std::vector<std::string> warnings(const FrozenRows &frozen, const arch::ModelConfig &model, const PreparedRun &run)
{
    std::vector<std::string> sentences;
    if (frozen.train.dropped > 0)
        sentences.push_back(
            fmt::format(LUTHIER_TR("{} of {} rows are too long and are left out."), frozen.train.dropped, frozen.train.records));
    if (frozen.train.cut > 0)
        sentences.push_back(fmt::format(LUTHIER_TR("{} of {} rows are too long and are cut; {} tokens are left out."), frozen.train.cut,
                                        frozen.train.records, frozen.train.leftOutTokens));
    if (frozen.train.untrained > 0)
        sentences.push_back(fmt::format(LUTHIER_TR("{} of {} rows are left out, because nothing in them is trained."),
                                        frozen.train.untrained, frozen.train.records));
    if (frozen.leaked > 0)
        sentences.push_back(
            fmt::format(LUTHIER_TR("{} of {} evaluation rows are training rows, too, so the evaluation looks better than it is."),
                        frozen.leaked, frozen.eval.rows));
    if (run.spec.dataset.evalFraction > 0 && frozen.eval.rows == 0)
        sentences.push_back(LUTHIER_TR("There are too few different rows to hold some back for evaluation."));
    if (const std::int64_t longest = lengthsOf(frozen).longestSequence; model.context > 0 && longest > model.context)
        sentences.push_back(fmt::format(LUTHIER_TR("The longest row has {} tokens, more than the {} that this model was made for."),
                                        longest, model.context));
    return sentences;
}

Json describePlan(const FrozenRows &frozen, const arch::ModelConfig &model, const PreparedRun &run, const DiskPlan &disk,
                  std::uint64_t tokenBytes)
{
    Json json = arch::toJson(run.memory);
    json["rows"] = frozen.train.rows;
    json["eval_rows"] = frozen.eval.rows;
    json["tokens_per_epoch"] = frozen.train.tokens;
    json["trained_tokens_per_epoch"] = frozen.train.trainedTokens;
    json["longest_row"] = lengthsOf(frozen).longestRow;
    json["too_long"] = {{"cut", frozen.train.cut},
                        {"split", frozen.train.split},
                        {"dropped", frozen.train.dropped},
                        {"left_out_tokens", frozen.train.leftOutTokens}};
    json["untrained_rows"] = frozen.train.untrained;
    json["leaked_eval_rows"] = frozen.leaked;
    json["disk"] = {
        {"tokens", tokenBytes}, {"checkpoints", disk.checkpoints}, {"journal", disk.journal}, {"total", tokenBytes + disk.total()}};
    json["memory_limit_bytes"] = run.memoryLimitBytes;
    json["warnings"] = warnings(frozen, model, run);
    return json;
}

// ---- run.json ----

Expected<Json> describeModel(const fs::path &model)
{
    std::vector<fs::path> files;
    std::error_code code;
    if (fs::is_directory(model, code)) {
        for (auto entry = fs::directory_iterator(model, code); !code && entry != fs::directory_iterator(); entry.increment(code))
            if (entry->is_regular_file(code))
                files.push_back(entry->path());
    } else {
        files.push_back(model);
    }
    std::sort(files.begin(), files.end());
    Json list = Json::array();
    for (const fs::path &file : files) {
        const std::uint64_t bytes = fs::file_size(file, code);
        Json entry = {{"name", file.filename().string()}, {"bytes", bytes}};
        if (bytes <= kHashedFileBytes) {
            LUTHIER_TRY_ASSIGN(const Hash128 hash, hashFile(file));
            entry["xxh3"] = hash.hex();
        }
        list.push_back(std::move(entry));
    }
    const std::string hash = hashBytes(dumpJson(list)).hex();
    return Json{{"path", model.string()}, {"files", std::move(list)}, {"xxh3", hash}};
}

Expected<void> writeRunJson(const RunPaths &paths, const PreparedRun &run, const FrozenRows &frozen, const Json &dataset, std::int64_t now)
{
    LUTHIER_TRY_ASSIGN(Json model, describeModel(run.spec.model.path));
    LUTHIER_TRY_ASSIGN(const Hash128 tokens, hashFile(paths.tokens()));
    Json described = dataset;
    described["content_xxh3"] = frozen.contentHash.hex();
    described["tokens_xxh3"] = tokens.hex();
    const Json json = {{"schema", kRunSchema},
                       {"luthier", LUTHIER_VERSION},
                       {"name", run.spec.name},
                       {"created", isoTime(now)},
                       {"spec", config::toJson(run.spec, config::Write::All)},
                       {"plan", run.plan},
                       {"model", std::move(model)},
                       {"dataset", std::move(described)},
                       {"threads", run.spec.threads},
                       {"cpu", cpuName()},
                       {"isa", vectorExtensions()},
                       {"seeds", {{"train", run.spec.train.seed}, {"split", run.spec.train.seed}}}};
    return writeFileAtomic(paths.runJson(), dumpJsonPretty(json));
}

// ---- together ----

struct Prepared {
    PreparedRun run;
    FrozenRows frozen;
    DiskPlan disk;
};

Expected<Prepared> prepareIn(const fs::path &folder, const PrepareRequest &request)
{
    if (const auto errors = config::validate(request.spec); !errors.empty())
        return fail(errors.front());
    Prepared made;
    config::RunSpec &spec = made.run.spec = resolved(request.spec);
    LUTHIER_TRY_ASSIGN(const arch::ModelFiles model, arch::openModel(spec.model.path));
    LUTHIER_TRY_ASSIGN(const arch::MethodDescriptor *method, findMethod(spec, model.config));
    LUTHIER_TRY_ASSIGN(const StartingAdapter adapter, startingAdapter(model.config, spec.method));
    spec.method = adapter.method;
    LUTHIER_TRY_ASSIGN(const text::TextModel textModel, text::loadTextModel(spec.model.path));

    FreezeOptions options;
    options.rows.maxLength = spec.train.maxLength;
    options.rows.tooLong = spec.train.tooLong;
    options.recordKinds = method->recordKinds;
    options.vocabulary = model.config.vocabulary;
    options.evalFraction = spec.dataset.evalFraction;
    options.seed = spec.train.seed;
    LUTHIER_TRY_ASSIGN(made.frozen, freezeRows(folder, textModel, *request.rows, request.evalRows, options, request.progress));

    LUTHIER_TRY_ASSIGN(made.run.memoryLimitBytes, memoryLimit(request));
    made.run.memory = arch::planMemory(model.config, spec, adapter.sizes, lengthsOf(made.frozen), made.run.memoryLimitBytes);
    made.disk = planDisk(spec, made.run.memory);
    std::uint64_t tokenBytes = 0;
    for (const fs::path &file : {RunPaths{folder}.tokens(), RunPaths{folder}.evalTokens()}) {
        std::error_code missing; // there are not always evaluation rows
        const auto bytes = fs::file_size(file, missing);
        tokenBytes += missing ? 0 : bytes;
    }
    made.run.plan = describePlan(made.frozen, model.config, made.run, made.disk, tokenBytes);
    return made;
}

std::string eitherOf(const std::vector<std::string> &advice)
{
    std::string text = advice.front();
    for (std::size_t i = 1; i < advice.size(); ++i)
        text = fmt::format(LUTHIER_TR("{} Or: {}"), text, advice[i]);
    return text;
}

Expected<void> checkMemory(const PreparedRun &run)
{
    if (run.memory.peakBytes <= run.memoryLimitBytes)
        return {};
    return fail(ErrorCode::OutOfMemory,
                fmt::format(LUTHIER_TR("The run needs {} of memory and may use {}."), formatBytes(run.memory.peakBytes),
                            formatBytes(run.memoryLimitBytes)),
                "memory_limit_bytes", run.memory.fits.empty() ? LUTHIER_TR("Close other programs.") : eitherOf(run.memory.fits));
}

Expected<void> checkDisk(const fs::path &workspace, const DiskPlan &disk)
{
    LUTHIER_TRY_ASSIGN(const std::uint64_t free, freeBytes(workspace));
    if (disk.total() <= free)
        return {};
    return fail(
        ErrorCode::DiskFull,
        fmt::format(LUTHIER_TR("The run will write about {} and the disk has {} free."), formatBytes(disk.total()), formatBytes(free)),
        workspace.string(), LUTHIER_TR("Free some space, keep fewer checkpoints (train.keep_checkpoints), or choose another workspace."));
}

// Removes the folder of a run that could not be prepared.
class FolderGuard {
public:
    explicit FolderGuard(fs::path folder) : m_folder(std::move(folder)) {}
    FolderGuard(const FolderGuard &) = delete;
    FolderGuard &operator=(const FolderGuard &) = delete;
    ~FolderGuard()
    {
        std::error_code code; // a folder without run.json is no run, so what stays behind is in nobody's way
        if (m_folder)
            fs::remove_all(*m_folder, code);
    }
    void keep() { m_folder.reset(); }

private:
    std::optional<fs::path> m_folder;
};

} // namespace

Expected<PreparedRun> prepareRun(const PrepareRequest &request, const fs::path &workspace, const Clock &clock)
{
    const std::int64_t now = clock.unixMilliseconds();
    LUTHIER_TRY_ASSIGN(const fs::path folder, createRunFolder(workspace, request.spec.name, now));
    FolderGuard guard(folder);
    LUTHIER_TRY_ASSIGN(Prepared made, prepareIn(folder, request));
    LUTHIER_TRY(checkMemory(made.run));
    LUTHIER_TRY(checkDisk(workspace, made.disk));
    LUTHIER_TRY(writeRunJson(RunPaths{folder}, made.run, made.frozen, request.dataset, now));
    guard.keep();
    made.run.folder = folder;
    return std::move(made.run);
}

Expected<PreparedRun> planRun(const PrepareRequest &request, const fs::path &workspace)
{
    LUTHIER_TRY_ASSIGN(const auto folder, TemporaryFolder::create(workspace, "plan"));
    LUTHIER_TRY_ASSIGN(Prepared made, prepareIn(folder.path(), request));
    for (const auto &checked : {checkMemory(made.run), checkDisk(workspace, made.disk)})
        if (!checked)
            made.run.plan["warnings"].push_back(describeError(checked.error()));
    return std::move(made.run);
}

} // namespace luthier::run
