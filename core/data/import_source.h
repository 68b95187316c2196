#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/data/container.h"
#include "core/data/detect_format.h"
#include "core/data/problem.h"

namespace luthier::data {

// A file, or a text that stands for one.
struct ImportSource {
    std::string name;
    fs::path path;
    std::optional<std::string> text; // set: no file

    Expected<TextWindow> open(Encoding encoding) const;
    Expected<std::uint64_t> size() const;
};

// What was found out about a source before its rows are imported.
struct InspectedSource {
    ImportSource source;
    Encoding encoding = Encoding::Utf8;
    ContainerGuess container;
    FormatGuess guess;
    std::optional<Problem> fatal; // nothing can be imported, and why
    std::optional<Error> error;   // the same as an error

    Expected<std::unique_ptr<RowReader>> reader() const; // at the first row
};

Expected<InspectedSource> inspectSource(ImportSource source, const std::map<std::string, std::string> &mapping, const Format *forced);

} // namespace luthier::data
