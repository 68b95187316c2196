#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/data/formats/formats.h"
#include "core/data/reading/row_reader.h"

namespace luthier::data {

// What the first rows of a file say about its format.
struct FormatGuess {
    const Format *format = nullptr;
    std::string reason;                         // one sentence for people
    std::map<std::string, std::string> mapping; // field -> column, of the fields the format uses
    FileContext context;
    std::int64_t rows = 0;            // looked at
    std::int64_t readable = 0;        // of these: rows that are objects
    std::int64_t fitting = 0;         // of these: rows that have what the format needs
    std::vector<std::string> columns; // the first names met, known or not
};

// Reads up to a thousand rows. `forced`: the format is known, only its columns are looked for.
Expected<FormatGuess> detectFormat(RowReader &reader, RowSource source, const std::map<std::string, std::string> &byHand = {},
                                   const Format *forced = nullptr);

} // namespace luthier::data
