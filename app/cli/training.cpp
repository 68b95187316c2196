#include "app/cli/training.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include "app/cli/event_printer.h"
#include "app/cli/stop_on_signal.h"
#include "core/config/spec_json.h"
#include "core/run/run_folder.h"

extern char **environ;

namespace luthier::cli {
namespace {

Expected<std::int64_t> threadsOf(const fs::path &runFolder)
{
    LUTHIER_TRY_ASSIGN(const Json description, run::readRunJson(runFolder));
    LUTHIER_TRY_ASSIGN(const config::RunSpec spec, config::runSpecFromJson(description.value("spec", Json::object())));
    return spec.threads;
}

} // namespace

Expected<void> trainRun(Context &context, const fs::path &runFolder)
{
    LUTHIER_TRY_ASSIGN(const run::RunStatus status, run::runStatus(runFolder));
    LUTHIER_TRY_ASSIGN(const std::int64_t threads, threadsOf(runFolder));
    run::RunControl control;
    const StopOnSignal stopOnSignal(control); // before the engine starts its threads
    LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine(threads));
    EventPrinter printer(context.output, context.services.clock());
    const run::TrainRequest request{runFolder, /*resume=*/status.state != run::RunState::Prepared};
    LUTHIER_TRY(engine->train(request, control, printer));
    return {};
}

Expected<void> trainDetached(Context &context, const fs::path &runFolder)
{
    const std::string log = (runFolder / "output.jsonl").string();
    std::string workspace = context.services.workspace().string();
    std::string folder = runFolder.string();
    std::vector<std::string> words = {"luthier", "resume", folder, "--workspace", workspace, "--json"};
    std::vector<char *> argv;
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID); // outlives the terminal
    pid_t process = 0;
    const int error = posix_spawn(&process, "/proc/self/exe", &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return fail(errnoError(error, "start the run in a process of its own", "/proc/self/exe"));
    context.output.object({{"run", runFolder.filename().string()}, {"folder", folder}, {"process", process}});
    context.output.text(fmt::format("{} runs on its own as process {}; \"luthier show {}\" tells how far it is.\n",
                                    runFolder.filename().string(), process, runFolder.filename().string()));
    return {};
}

} // namespace luthier::cli
