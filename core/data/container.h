#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/data/formats/fields.h"
#include "core/data/reading/row_reader.h"

namespace luthier::data {

// How rows are laid out in a file. Found by the content; the file's name decides only where the content could be two things.
enum class Container { JsonLines, JsonArray, JsonSequence, JsonWrapped, Csv, Tsv, Text };

std::string_view containerName(Container container); // "jsonl", "json", "csv", "tsv", "txt"
bool isTable(Container container);
RowSource rowSource(Container container);

struct ContainerGuess {
    Container container = Container::Text;
    std::size_t listAt = 0;           // JsonWrapped: where the list begins, in decoded bytes
    char separator = ',';             // tables
    std::vector<std::string> columns; // tables: the header
};

// Loads as much of the window as it needs and leaves it at its beginning. `extension` is that of the file, with its dot.
Expected<ContainerGuess> detectContainer(TextWindow &window, std::string_view extension);

std::unique_ptr<RowReader> makeReader(TextWindow window, const ContainerGuess &guess, std::vector<std::string> wantedColumns = {});

} // namespace luthier::data
