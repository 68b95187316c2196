// Thousands of damaged files of training rows, the same in every run: the importer may not crash, read past the end (the
// sanitizer build watches) or break its promises, which tests/fuzz/import_target.cpp checks.
#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/base/random.h"
#include "tests/fuzz/import_target.h"
#include "tests/support/paths.h"

namespace luthier::data {
namespace {

constexpr std::size_t kMostBytes = 6000; // of a file: what is damaged is the structure, which comes early

// What the structure of such files is made of, and what breaks it.
std::string piece(Random &random)
{
    static const std::string kPieces[] = {
        "\"",        "\\",       "{",        "}",        "[",        "]",        ",",           ":",      "\n",
        "\r\n",      "\t",       "'",        "null",     "1e999",    "-0",       "\\ud800",     "\\u",    "\xEF\xBB\xBF",
        "\xFF\xFE",  "\xFE\xFF", "\xFF",     "\xF4\x90", "\xE4\xB8", "//",       "/*",          "Human:", "NaN",
        "\"role\":", "\"\"",     "\xA3\xB0", "[[[[",     "{\"a\":",  "\xC2\x85", "\xE2\x80\xA8"};
    const std::uint64_t choice = random.below(std::size(kPieces) + 1);
    return choice < std::size(kPieces) ? kPieces[choice] : std::string(1, '\0');
}

std::string mutated(const std::string &original, Random &random)
{
    std::string file = original;
    for (std::uint64_t edits = 1 + random.below(4); edits > 0 && !file.empty(); --edits) {
        const auto at = static_cast<std::size_t>(random.below(file.size()));
        const auto length = static_cast<std::size_t>(1 + random.below(std::min<std::uint64_t>(file.size() - at, 64)));
        switch (random.below(6)) {
        case 0: file[at] = static_cast<char>(random.below(256)); break;
        case 1: file.insert(at, piece(random)); break;
        case 2: file.replace(at, length, piece(random)); break;
        case 3: file.erase(at, length); break;
        case 4: file.insert(static_cast<std::size_t>(random.below(file.size())), file.substr(at, length)); break;
        case 5: file.resize(at); break;
        default: break;
        }
    }
    return file;
}

struct Sample {
    std::string text;
    std::string extension;
};

// Every file of training rows among the fixtures, cut to its first rows.
std::vector<Sample> samples(const char *folder)
{
    std::set<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(luthier::test::fixture("data") / folder))
        if (entry.is_regular_file() && entry.path().stem() != "expect")
            files.insert(entry.path());
    std::vector<Sample> found;
    for (const fs::path &file : files)
        found.push_back({readFile(file).value_or("").substr(0, kMostBytes), file.extension().string()});
    return found;
}

void expectSurvives(const char *folder, std::uint64_t seed, int rounds)
{
    Random random(seed);
    int kept = 0;
    const auto files = samples(folder);
    ASSERT_FALSE(files.empty());
    for (const Sample &sample : files)
        for (int round = 0; round < rounds; ++round) {
            const std::string file = mutated(sample.text, random);
            kept += fuzz::importRows(std::as_bytes(std::span(file.data(), file.size())), sample.extension.c_str()) ? 1 : 0;
        }
    EXPECT_GT(kept, 0); // most damage leaves rows that can be read
}

TEST(Mutation, DamagedFilesThatWereGoodDoNoHarm)
{
    expectSurvives("good", 1, 60);
}

TEST(Mutation, DamageOnDamagedFilesDoesNoHarm)
{
    expectSurvives("bad", 2, 40);
}

} // namespace
} // namespace luthier::data
