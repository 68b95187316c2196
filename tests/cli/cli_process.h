#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/types.h>

#include "core/base/files.h"
#include "core/base/json.h"

namespace luthier::test {

struct CliResult {
    int status = -1; // exit status, or -signal
    std::string out;
    std::string err;

    Json json() const;               // of the whole output; fails the test where it is no JSON
    std::vector<Json> lines() const; // of JSON Lines
    std::string errorCode() const;   // of {"error": {"code"}}, "" where there is none
};

// The real program, started with its output in files. Killed when this object dies.
class CliProcess {
public:
    CliProcess(const std::vector<std::string> &arguments, const fs::path &folder);
    ~CliProcess();
    CliProcess(const CliProcess &) = delete;
    CliProcess &operator=(const CliProcess &) = delete;

    void signal(int number) const;
    CliResult wait(double seconds = 60);                               // status -1000 where it did not end in time
    bool waitForOutput(const std::string &text, double seconds) const; // until standard output holds it
    std::string output() const;

private:
    fs::path m_out;
    fs::path m_err;
    pid_t m_process = -1;
};

// A fresh workspace for each test.
class CliTest : public testing::Test {
protected:
    CliResult luthier(std::vector<std::string> arguments) const;     // as typed
    CliResult luthierJson(std::vector<std::string> arguments) const; // with --json
    std::vector<std::string> withWorkspace(std::vector<std::string> arguments) const;
    std::string write(const std::string &name, const std::string &content) const; // a file; its path
    fs::path folder() const { return m_folder.path(); }
    fs::path workspace() const { return m_folder.path() / "workspace"; }

    static std::string tinyModel(); // a folder with two layers and no tokenizer
    static std::string tokenRows(); // rows of token ids for it

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-cli");
};

} // namespace luthier::test
