#include "core/data/import_source.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/data/file_type.h"
#include "core/data/reading/blanks.h"

namespace luthier::data {

namespace {

constexpr std::uint64_t kStartBytes = 8192;

void refuse(InspectedSource &inspected, ProblemKind kind, ErrorCode code, std::string what, std::string advice)
{
    Problem problem;
    problem.kind = kind;
    problem.file = inspected.source.name;
    problem.what = what;
    inspected.fatal = std::move(problem);
    inspected.error = Error{code, std::move(what), inspected.source.name, std::move(advice)};
}

Expected<std::string> startOf(const ImportSource &source)
{
    if (source.text)
        return source.text->substr(0, kStartBytes);
    LUTHIER_TRY_ASSIGN(const FileReader file, FileReader::open(source.path));
    return file.readText(0, static_cast<std::size_t>(std::min(kStartBytes, file.size())));
}

// "colour, size; did you mean …": the columns of a file that has no known one.
std::string unknownColumns(const std::vector<std::string> &columns)
{
    if (columns.empty())
        return LUTHIER_TR("No column is known that holds training data.");
    return fmt::format(LUTHIER_TR("No column is known that holds training data; the columns are {}."), joined(columns, ", "));
}

void judge(InspectedSource &inspected)
{
    const FormatGuess &guess = inspected.guess;
    if (guess.rows == 0)
        refuse(inspected, ProblemKind::EmptyFile, ErrorCode::BadData, LUTHIER_TR("The file holds no rows."),
               LUTHIER_TR("Choose a file that holds rows."));
    else if (guess.format == nullptr && (guess.readable > 0 || inspected.container.container != Container::JsonLines))
        refuse(inspected, ProblemKind::UnknownFormat, ErrorCode::BadData, unknownColumns(guess.columns),
               LUTHIER_TR("Name the columns, for example instruction and output, or say which column is which."));
}

std::string extensionOf(const ImportSource &source)
{
    std::string extension = fs::path(source.name).extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

} // namespace

Expected<TextWindow> ImportSource::open(Encoding encoding) const
{
    if (text)
        return TextWindow::ofText(*text);
    return TextWindow::open(path, encoding);
}

Expected<std::uint64_t> ImportSource::size() const
{
    if (text)
        return text->size();
    std::error_code error;
    if (fs::is_directory(path, error))
        return fail(ErrorCode::Unsupported, LUTHIER_TR("A folder cannot be imported."), name,
                    LUTHIER_TR("Import the files in it by their names."));
    LUTHIER_TRY_ASSIGN(const FileReader file, FileReader::open(path));
    return file.size();
}

Expected<std::unique_ptr<RowReader>> InspectedSource::reader() const
{
    LUTHIER_TRY_ASSIGN(TextWindow window, source.open(encoding));
    std::vector<std::string> wanted;
    FieldMap fields(guess.mapping);
    for (const std::string &column : container.columns)
        if (fields.find(column))
            wanted.push_back(column);
    return makeReader(std::move(window), container, std::move(wanted));
}

Expected<InspectedSource> inspectSource(ImportSource source, const std::map<std::string, std::string> &mapping, const Format *forced)
{
    InspectedSource inspected;
    inspected.source = std::move(source);
    LUTHIER_TRY_ASSIGN(const std::string start, startOf(inspected.source));
    if (const auto foreign = foreignFile(start)) {
        refuse(inspected, ProblemKind::WrongFileType, foreign->isParquet ? ErrorCode::Unsupported : ErrorCode::BadFile, foreign->what,
               foreign->advice);
        return inspected;
    }
    if (!inspected.source.text) {
        LUTHIER_TRY_ASSIGN(const FileReader file, FileReader::open(inspected.source.path));
        LUTHIER_TRY_ASSIGN(inspected.encoding, detectEncoding(file));
    }
    LUTHIER_TRY_ASSIGN(TextWindow window, inspected.source.open(inspected.encoding));
    LUTHIER_TRY_ASSIGN(inspected.container, detectContainer(window, extensionOf(inspected.source)));
    const std::unique_ptr<RowReader> reader = makeReader(std::move(window), inspected.container);
    LUTHIER_TRY_ASSIGN(inspected.guess, detectFormat(*reader, rowSource(inspected.container.container), mapping, forced));
    judge(inspected);
    return inspected;
}

} // namespace luthier::data
