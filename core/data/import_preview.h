#pragma once

#include "core/data/import.h"

namespace luthier::data {

// A first look at a file: nothing but its beginning is read, so that a large one takes no longer.
struct FilePreview {
    std::string file;
    std::vector<std::string> columns; // the names met in its first rows, known or not
    std::optional<Error> error;       // why nothing can be imported from it
};

struct ImportPreview {
    std::vector<FilePreview> files;
    ImportResult result; // of the first rows: their format, the first records, problems
    bool canImport() const;
};

inline constexpr std::int64_t kPreviewRows = 200; // of each file

// Fails only where a file cannot be read at all or `options` name no format or field; a file that holds no rows is told of
// in `files`.
Expected<ImportPreview> previewFiles(std::span<const fs::path> files, const ImportOptions &options);
Expected<ImportPreview> previewText(std::string text, const std::string &name, const ImportOptions &options);

} // namespace luthier::data
