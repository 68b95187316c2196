#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace luthier::data {

// What a file that is no training data is, by its first bytes, and what to do with it.
struct ForeignFile {
    std::string what;   // "This is a spreadsheet (or another packed Office file), whatever its name says."
    std::string advice; // one sentence
    bool isParquet = false;
};

// `start`: the first few thousand bytes, as they are in the file. Nothing for what looks like text.
std::optional<ForeignFile> foreignFile(std::string_view start);

} // namespace luthier::data
