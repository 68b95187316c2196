#include "core/data/import_preview.h"

#include <algorithm>

#include "core/data/formats/formats.h"
#include "core/data/import_source.h"

namespace luthier::data {

namespace {

class ForgettingSink final : public ImportSink {
public:
    Expected<void> row(ImportedRow) override { return {}; }
    Expected<void> problem(const Problem &) override { return {}; }
};

Expected<FilePreview> look(ImportSource source, const ImportOptions &options)
{
    LUTHIER_TRY(source.size()); // a folder is none
    FilePreview preview;
    preview.file = source.name;
    LUTHIER_TRY_ASSIGN(InspectedSource inspected, inspectSource(std::move(source), options.mapping, formatByName(options.format)));
    preview.columns = std::move(inspected.guess.columns);
    preview.error = std::move(inspected.error);
    return preview;
}

ImportOptions firstRowsOf(ImportOptions options)
{
    options.mostRows = kPreviewRows;
    return options;
}

} // namespace

bool ImportPreview::canImport() const
{
    return std::any_of(files.begin(), files.end(), [](const FilePreview &file) { return !file.error; });
}

Expected<ImportPreview> previewFiles(std::span<const fs::path> files, const ImportOptions &options)
{
    ImportPreview preview;
    for (const fs::path &file : files) {
        LUTHIER_TRY_ASSIGN(FilePreview found, look({file.string(), file, std::nullopt}, options));
        preview.files.push_back(std::move(found));
    }
    if (preview.canImport()) {
        ForgettingSink sink;
        LUTHIER_TRY_ASSIGN(preview.result, importFiles(files, firstRowsOf(options), sink));
    }
    return preview;
}

Expected<ImportPreview> previewText(std::string text, const std::string &name, const ImportOptions &options)
{
    ImportPreview preview;
    LUTHIER_TRY_ASSIGN(FilePreview found, look({name, {}, text}, options));
    preview.files.push_back(std::move(found));
    if (preview.canImport()) {
        ForgettingSink sink;
        LUTHIER_TRY_ASSIGN(preview.result, importText(std::move(text), name, firstRowsOf(options), sink));
    }
    return preview;
}

} // namespace luthier::data
