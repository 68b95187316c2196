#pragma once

#include <string>
#include <vector>

namespace luthier::architecture {

struct Source {
    std::string path; // from the root, with '/'
    std::vector<std::string> lines;
};

// Every C++ file of core, app, ui and tests, read once.
const std::vector<Source> &sources();

// What a file includes, each with its leading < or " and without the closing one.
std::vector<std::string> includesOf(const Source &source);

bool startsWith(const std::string &text, const std::string &prefix);

// "core/data/formats/alpaca.h" -> "data"; "" outside core.
std::string coreFolder(const std::string &path);

} // namespace luthier::architecture
