#include "tests/cli/cli_process.h"

#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/text.h"
#include "tests/support/paths.h"

extern char **environ;

namespace luthier::test {
namespace {

using Clock = std::chrono::steady_clock;

std::string program()
{
    return (fs::path(LUTHIER_BINARY_DIR) / "bin/luthier").string();
}

template <class Condition>
bool waitUntil(const Condition &condition, double seconds)
{
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    while (!condition()) {
        if (Clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace

Json CliResult::json() const
{
    auto parsed = parseJson(out, "standard output");
    EXPECT_TRUE(parsed) << out << "\n" << err;
    return parsed ? *parsed : Json::object();
}

std::vector<Json> CliResult::lines() const
{
    std::vector<Json> result;
    for (const std::string_view line : splitBy(out, '\n')) {
        if (line.empty())
            continue;
        auto parsed = parseJson(line, "standard output");
        EXPECT_TRUE(parsed) << line;
        if (parsed)
            result.push_back(*parsed);
    }
    return result;
}

std::string CliResult::errorCode() const
{
    for (const Json &line : lines())
        if (line.contains("error") && line["error"].is_object())
            return line["error"].value("code", "");
    return {};
}

CliProcess::CliProcess(const std::vector<std::string> &arguments, const fs::path &folder)
{
    static int count = 0;
    m_out = folder / ("out." + std::to_string(count));
    m_err = folder / ("err." + std::to_string(count++));
    std::vector<std::string> words = {program()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> argv;
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, m_out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, m_err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int result = posix_spawn(&m_process, program().c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (result != 0) {
        m_process = -1;
        ADD_FAILURE() << "could not start " << program();
    }
}

CliProcess::~CliProcess()
{
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
}

void CliProcess::signal(int number) const
{
    if (m_process > 0)
        kill(m_process, number);
}

std::string CliProcess::output() const
{
    return readFile(m_out).value_or("");
}

bool CliProcess::waitForOutput(const std::string &text, double seconds) const
{
    return waitUntil([&] { return output().find(text) != std::string::npos; }, seconds);
}

CliResult CliProcess::wait(double seconds)
{
    CliResult result;
    result.status = -1000;
    int status = 0;
    if (m_process > 0 && waitUntil([&] { return waitpid(m_process, &status, WNOHANG) == m_process; }, seconds)) {
        m_process = -1;
        result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    result.out = output();
    result.err = readFile(m_err).value_or("");
    return result;
}

std::vector<std::string> CliTest::withWorkspace(std::vector<std::string> arguments) const
{
    arguments.insert(arguments.end(), {"--workspace", workspace().string()});
    return arguments;
}

CliResult CliTest::luthier(std::vector<std::string> arguments) const
{
    return CliProcess(withWorkspace(std::move(arguments)), folder()).wait();
}

CliResult CliTest::luthierJson(std::vector<std::string> arguments) const
{
    arguments.emplace_back("--json");
    return luthier(std::move(arguments));
}

std::string CliTest::write(const std::string &name, const std::string &content) const
{
    const fs::path path = folder() / name;
    EXPECT_TRUE(createFolders(path.parent_path()));
    EXPECT_TRUE(writeFileAtomic(path, content));
    return path.string();
}

std::string CliTest::tinyModel()
{
    return fixture("parity/llama/model").string();
}

std::string CliTest::tokenRows()
{
    return fixture("parity/llama/samples.jsonl").string();
}

} // namespace luthier::test
