#include "core/data/import.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/checks/dataset_checker.h"
#include "core/data/checks/row_checks.h"
#include "core/data/import_source.h"
#include "core/data/row_converter.h"

namespace luthier::data {

namespace {

constexpr std::size_t kFirstRecords = 3;

// The format of most rows of all files; the earlier wins a tie.
const Format *commonFormat(const std::vector<InspectedSource> &sources)
{
    const Format *best = nullptr;
    std::int64_t bestRows = -1;
    for (const InspectedSource &candidate : sources) {
        if (candidate.fatal || candidate.guess.format == nullptr)
            continue;
        std::int64_t rows = 0;
        for (const InspectedSource &source : sources)
            if (!source.fatal && source.guess.format == candidate.guess.format)
                rows += source.guess.fitting;
        if (rows > bestRows) {
            best = candidate.guess.format;
            bestRows = rows;
        }
    }
    return best;
}

class Importer {
public:
    Importer(const ImportOptions &options, ImportSink &sink) : m_options(options), m_sink(sink) {}

    Expected<ImportResult> run(std::vector<ImportSource> sources)
    {
        LUTHIER_TRY_ASSIGN(const Format *forced, forcedFormat());
        LUTHIER_TRY(checkMapping());
        std::vector<InspectedSource> inspected;
        for (ImportSource &source : sources) {
            LUTHIER_TRY_ASSIGN(const std::uint64_t bytes, source.size());
            m_totalBytes += bytes;
            LUTHIER_TRY_ASSIGN(InspectedSource found, inspectSource(std::move(source), m_options.mapping, forced));
            inspected.push_back(std::move(found));
        }
        const Format *format = commonFormat(inspected);
        m_result.format = format == nullptr ? std::string() : std::string(format->name);
        for (const InspectedSource &source : inspected)
            LUTHIER_TRY(importSource(source, format, forced != nullptr));
        if (!inspected.empty() && std::ranges::all_of(inspected, [](const InspectedSource &source) { return source.fatal.has_value(); }))
            return fail(*inspected.front().error);
        if (m_options.checkContent)
            for (const Problem &problem : m_checker.finish())
                LUTHIER_TRY(report(problem));
        return std::move(m_result);
    }

private:
    Expected<const Format *> forcedFormat() const
    {
        if (m_options.format.empty() || m_options.format == "auto")
            return nullptr;
        const Format *format = formatByName(m_options.format);
        if (format == nullptr) {
            std::string names = "auto";
            for (const std::string &name : formatNames())
                names += ", " + name;
            return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("\"{}\" is no format."), m_options.format), "format",
                        fmt::format(LUTHIER_TR("The formats are {}."), names));
        }
        return format;
    }

    Expected<void> checkMapping() const
    {
        for (const auto &[field, column] : m_options.mapping)
            if (!fieldFromName(field))
                return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("\"{}\" is no field that a column can be mapped to."), field),
                            "mapping", LUTHIER_TR("Fields are instruction, input, output, messages, chosen, rejected and the like."));
        return {};
    }

    Expected<void> importSource(const InspectedSource &source, const Format *format, bool isForced)
    {
        FileSummary summary;
        summary.file = source.source.name;
        if (source.fatal) {
            m_result.files.push_back(std::move(summary));
            return report(*source.fatal);
        }
        ConversionPlan plan;
        plan.format = source.guess.format != nullptr ? source.guess.format : format;
        plan.kind = format != nullptr ? format->kind : RecordKind::Conversation;
        plan.isForced = isForced;
        plan.context = source.guess.context;
        plan.source = rowSource(source.container.container);
        plan.mapping = m_options.mapping;
        summary.format = plan.format == nullptr ? std::string() : std::string(plan.format->name);
        summary.reason = source.guess.reason;
        summary.container = containerName(source.container.container);
        summary.encoding = encodingName(source.encoding);
        summary.mapping = source.guess.mapping;
        RowConverter converter(std::move(plan));
        LUTHIER_TRY_ASSIGN(const std::unique_ptr<RowReader> reader, source.reader());
        LUTHIER_TRY(importRows(*reader, converter, summary));
        m_doneBytes += reader->window().size();
        m_result.rows += summary.rows;
        m_result.kept += summary.kept;
        m_result.files.push_back(std::move(summary));
        return {};
    }

    Expected<void> importRows(RowReader &reader, RowConverter &converter, FileSummary &summary)
    {
        SourceRow row;
        std::uint64_t reported = 0;
        while (m_options.mostRows == 0 || summary.rows < m_options.mostRows) {
            LUTHIER_TRY_ASSIGN(const bool more, reader.next(row));
            if (!more)
                return {};
            LUTHIER_TRY(importRow(row, converter, summary));
            const std::uint64_t done = reader.window().bytesRead();
            if (m_options.progress && done != reported && !m_options.progress(m_doneBytes + done, m_totalBytes))
                return fail(ErrorCode::Cancelled, LUTHIER_TR("The import was stopped."), summary.file);
            reported = done;
        }
        return {};
    }

    Expected<void> importRow(SourceRow &row, RowConverter &converter, FileSummary &summary)
    {
        std::vector<Problem> problems = std::move(row.problems);
        if (row.row > 0) {
            ImportedRow imported{summary.file, row.place.line, row.row, row.place.offset, std::nullopt, row.raw};
            if (row.value) {
                ConvertedRow converted = converter.convert(*row.value);
                if (converted.fault)
                    addProblem(problems, converted.fault->kind, converted.fault->what);
                imported.record = std::move(converted.record);
            }
            ++summary.rows;
            if (imported.record)
                keep(*imported.record, row, summary, problems);
            LUTHIER_TRY(m_sink.row(std::move(imported)));
        }
        for (Problem &problem : problems) {
            problem.file = summary.file;
            if (problem.line == 0) {
                problem.line = row.place.line;
                problem.column = row.place.column;
                problem.row = row.row;
                problem.offset = row.place.offset;
            }
            LUTHIER_TRY(report(problem));
        }
        return {};
    }

    void keep(const Record &record, const SourceRow &row, FileSummary &summary, std::vector<Problem> &problems)
    {
        ++summary.kept;
        if (m_result.firstRecords.size() < kFirstRecords)
            m_result.firstRecords.push_back(record);
        if (!m_options.checkContent)
            return;
        for (Problem &problem : checkRow(record))
            problems.push_back(std::move(problem));
        m_checker.add({summary.file, row.place.line, row.row}, record);
    }

    static void addProblem(std::vector<Problem> &problems, ProblemKind kind, std::string what)
    {
        Problem problem;
        problem.kind = kind;
        problem.what = std::move(what);
        problems.push_back(std::move(problem));
    }

    Expected<void> report(const Problem &problem)
    {
        ++m_result.problemCounts[problem.kind];
        if (m_result.problems.size() < m_options.keptProblems)
            m_result.problems.push_back(problem);
        return m_sink.problem(problem);
    }

    const ImportOptions &m_options;
    ImportSink &m_sink;
    ImportResult m_result;
    DatasetChecker m_checker;
    std::uint64_t m_totalBytes = 0;
    std::uint64_t m_doneBytes = 0; // of the files that are finished
};

} // namespace

Expected<void> CollectingSink::row(ImportedRow row)
{
    rows.push_back({std::string(row.file), row.line, row.row, std::move(row.record), std::string(row.raw)});
    return {};
}

Expected<void> CollectingSink::problem(const Problem &problem)
{
    problems.push_back(problem);
    return {};
}

Expected<ImportResult> importFiles(std::span<const fs::path> files, const ImportOptions &options, ImportSink &sink)
{
    std::vector<ImportSource> sources;
    for (const fs::path &file : files)
        sources.push_back({file.string(), file, std::nullopt});
    return Importer(options, sink).run(std::move(sources));
}

Expected<ImportResult> importText(std::string text, const std::string &name, const ImportOptions &options, ImportSink &sink)
{
    std::vector<ImportSource> sources;
    sources.push_back({name, {}, std::move(text)});
    return Importer(options, sink).run(std::move(sources));
}

} // namespace luthier::data
