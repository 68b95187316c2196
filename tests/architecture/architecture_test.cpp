// Reads the sources and holds the rules of the tree: who may include what, how long files and functions may be, and that
// every source of core has its test at the mirrored path.

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/sources.h"

namespace luthier::architecture {

namespace {

namespace fs = std::filesystem;

// In dependency order: a folder includes only itself and those before it, within its half.
const std::vector<std::string> kCoreFolders = {"base", "config", "weights", "arch", "text", "data", "advice", "run", "store"};
const std::vector<std::string> kEngineFolders = {"tensor", "nn", "models", "methods", "train", "infer", "export", "dist", "engine"};

// Longer than the budget, each for a reason.
const std::map<std::string, std::size_t> kLongFiles = {
    {"core/nn/kernels/kernels_impl.inl", 800}, // one source for every instruction set
};

// Files with a longer function: a table of values, not steps.
const std::set<std::string> kLongFunctions = {
    "core/config/describe.h", // the options of a run
};

std::ptrdiff_t rank(const std::vector<std::string> &folders, const std::string &folder)
{
    const auto found = std::find(folders.begin(), folders.end(), folder);
    return found == folders.end() ? -1 : found - folders.begin();
}

// Whether core/`from` may include core/`to`.
bool mayInclude(const std::string &from, const std::string &to)
{
    const std::ptrdiff_t fromCore = rank(kCoreFolders, from);
    const std::ptrdiff_t toCore = rank(kCoreFolders, to);
    if (fromCore >= 0)
        return toCore >= 0 && toCore <= fromCore;
    // The engine half builds on the torch-free half, but it never opens the database.
    if (toCore >= 0)
        return to != "store";
    return rank(kEngineFolders, to) >= 0 && rank(kEngineFolders, to) <= rank(kEngineFolders, from);
}

bool isTorch(const std::string &include)
{
    return startsWith(include, "<torch/") || startsWith(include, "<ATen/") || startsWith(include, "<c10/");
}

bool isQt(const std::string &include)
{
    static const std::regex kQt(R"(^<(Q[A-Z]|Qt|qt|qcustomplot).*)");
    return std::regex_match(include, kQt);
}

} // namespace

TEST(Architecture, FoldersOfCoreIncludeOnlyWhatStandsAboveThem)
{
    for (const Source &source : sources()) {
        const std::string from = coreFolder(source.path);
        if (from.empty())
            continue;
        for (const std::string &include : includesOf(source)) {
            const std::string to = coreFolder(include.substr(1));
            EXPECT_TRUE(to.empty() || mayInclude(from, to)) << source.path << " includes " << include.substr(1);
            EXPECT_FALSE(startsWith(include, "\"ui/") || startsWith(include, "\"app/")) << source.path << " includes " << include;
        }
    }
}

TEST(Architecture, EveryFolderOfCoreIsKnown)
{
    for (const auto &entry : fs::directory_iterator(fs::path(LUTHIER_SOURCE_DIR) / "core"))
        if (entry.is_directory()) {
            const std::string name = entry.path().filename().string();
            EXPECT_TRUE(rank(kCoreFolders, name) >= 0 || rank(kEngineFolders, name) >= 0) << "core/" << name;
        }
}

TEST(Architecture, CoreHasNoQt)
{
    for (const Source &source : sources())
        if (startsWith(source.path, "core/") || startsWith(source.path, "app/cli/"))
            for (const std::string &include : includesOf(source)) {
                EXPECT_FALSE(isQt(include)) << source.path << " includes " << include;
            }
}

TEST(Architecture, OnlyTheEngineHalfSeesTorch)
{
    std::size_t users = 0;
    for (const Source &source : sources()) {
        bool uses = false;
        for (const std::string &include : includesOf(source)) {
            uses = uses || isTorch(include);
            EXPECT_FALSE(isTorch(include) && rank(kEngineFolders, coreFolder(source.path)) < 0 && !startsWith(source.path, "tests/core/"))
                << source.path << " includes " << include;
            EXPECT_FALSE(include == "<torch/torch.h>" || include == "<ATen/ATen.h>") << source.path << " includes all of torch";
        }
        EXPECT_FALSE(uses && source.path.ends_with(".h")) << source.path << " is a header and includes torch";
        users += uses ? 1 : 0;
    }
    EXPECT_LE(users, 36U) << "translation units that include torch";
}

TEST(Architecture, OnlyTheStoreSpeaksSql)
{
    for (const Source &source : sources())
        for (const std::string &include : includesOf(source))
            if (include == "<sqlite3.h>") {
                EXPECT_TRUE(startsWith(source.path, "core/store/") || startsWith(source.path, "tests/core/store/")) << source.path;
            }
}

TEST(Architecture, IncludesAreWrittenFromTheRoot)
{
    for (const Source &source : sources())
        for (const std::string &include : includesOf(source))
            EXPECT_EQ(include.find("../"), std::string::npos) << source.path << " includes " << include;
}

TEST(Architecture, FilesKeepTheirBudget)
{
    for (const Source &source : sources()) {
        const auto longer = kLongFiles.find(source.path);
        const std::size_t budget = longer != kLongFiles.end() ? longer->second : startsWith(source.path, "tests/") ? 600 : 400;
        EXPECT_LE(source.lines.size(), budget) << source.path;
    }
}

// A function's opening brace stands alone on its line, every other brace ends one; the closing one has the same indentation.
TEST(Architecture, FunctionsKeepTheirBudget)
{
    constexpr std::size_t kLongest = 100;
    static const std::regex kOpen(R"(^( *)\{$)");
    for (const Source &source : sources()) {
        if (startsWith(source.path, "tests/") || kLongFunctions.contains(source.path))
            continue;
        std::smatch match;
        for (std::size_t first = 0; first < source.lines.size(); ++first) {
            if (!std::regex_match(source.lines[first], match, kOpen))
                continue;
            const std::string close = match[1].str() + "}";
            std::size_t last = first;
            while (last < source.lines.size() && !startsWith(source.lines[last], close))
                ++last;
            EXPECT_LE(last - first, kLongest) << source.path << ":" << first + 1;
        }
    }
}

TEST(Architecture, EverySourceOfCoreHasItsTest)
{
    // Exercised through the test of the file named beside them.
    const std::set<std::string> tested = {
        "core/nn/kernels/kernels_generic.cpp", // kernels/kernels_test.cpp runs every variant
        "core/nn/kernels/kernels_avx2.cpp", "core/nn/kernels/kernels_avx512.cpp",
        "core/arch/pass_bytes.cpp", // models/decoder_pass_test.cpp compares it with what a pass takes
    };
    const fs::path root(LUTHIER_SOURCE_DIR);
    for (const Source &source : sources()) {
        if (!startsWith(source.path, "core/") || !source.path.ends_with(".cpp") || tested.contains(source.path))
            continue;
        const std::string test = "tests/" + source.path.substr(0, source.path.size() - 4) + "_test.cpp";
        EXPECT_TRUE(fs::exists(root / test)) << source.path << " has no " << test;
    }
}

TEST(Architecture, NothingIsSwitchedOffOrLeftUnfinished)
{
    // Written in halves, so that this file does not find itself.
    const std::regex unfinished(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b|GTEST_" + "SKIP|DISABLED" + "_");
    for (const Source &source : sources())
        for (std::size_t i = 0; i < source.lines.size(); ++i)
            EXPECT_FALSE(std::regex_search(source.lines[i], unfinished)) << source.path << ":" << i + 1;
}

} // namespace luthier::architecture
