#include <fmt/format.h>
#include <unistd.h>

#include "app/cli/record_list.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/data/formats/formats.h"
#include "core/data/import_answer.h"
#include "core/data/import_preview.h"
#include "core/store/backup.h"
#include "core/store/import_dataset.h"

namespace luthier::cli {
namespace {

std::vector<std::string> formatChoices()
{
    std::vector<std::string> names = {"auto"};
    for (const std::string &name : data::formatNames())
        names.push_back(name);
    return names;
}

class Import final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("files", m_files, "Files of rows")->required();
        CLI::Option *name = app.add_option("--name", m_name, "Name of the dataset");
        app.add_option("--format", m_format, "How rows are read; auto looks at them")->check(CLI::IsMember(formatChoices()));
        app.add_option("--map", m_mapping, "field=column, where a column is not found by its name; may be given several times")->take_all();
        app.add_flag("--append", m_append, "Adds the rows to a dataset that there is");
        app.add_flag("--preview", m_preview, "Only tells what the first rows look like")->excludes(name);
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(store::DatasetImport request, makeRequest());
        if (m_preview)
            return preview(context, request);
        if (m_name.empty())
            return fail(ErrorCode::Usage, "The dataset needs a name.", "luthier import", "Give one with --name.");
        const bool showsProgress = !context.output.json() && isatty(STDERR_FILENO) == 1;
        if (showsProgress)
            request.options.progress = [this, &context](std::uint64_t done, std::uint64_t total) { return progress(context, done, total); };
        LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.services.datasets());
        LUTHIER_TRY(store::backupOnceADay(context.services.workspace(), context.services.clock()));
        const auto onProblem = [&](const data::Problem &problem) { context.output.text(describeProblem(problem)); };
        LUTHIER_TRY_ASSIGN(const store::ImportedDataset imported, store::importDataset(*datasets, request, onProblem));
        Json answer = data::importAnswer(imported.result);
        answer["name"] = m_name;
        answer["version"] = imported.version;
        context.output.object(answer);
        context.output.text(summaryText(imported.result));
        return {};
    }

private:
    Expected<void> preview(Context &context, const store::DatasetImport &request) const
    {
        LUTHIER_TRY_ASSIGN(const data::ImportPreview found, data::previewFiles(request.files, request.options));
        for (const data::FilePreview &file : found.files)
            if (file.error)
                return fail(*file.error);
        Json answer = data::importAnswer(found.result);
        answer["columns"] = found.files.front().columns;
        context.output.object(answer);
        for (const data::Problem &problem : found.result.problems)
            context.output.text(describeProblem(problem));
        context.output.text(summaryText(found.result));
        return {};
    }

    Expected<store::DatasetImport> makeRequest() const
    {
        store::DatasetImport request;
        request.name = m_name;
        request.files.assign(m_files.begin(), m_files.end());
        request.options.format = m_format;
        request.options.keptProblems = kListedProblems;
        request.append = m_append;
        for (const std::string &pair : m_mapping) {
            const std::size_t equals = pair.find('=');
            if (equals == std::string::npos)
                return fail(ErrorCode::Usage, fmt::format("\"{}\" names no column.", pair), "--map", "Write it as field=column.");
            request.options.mapping[pair.substr(0, equals)] = pair.substr(equals + 1);
        }
        return request;
    }

    bool progress(Context &context, std::uint64_t done, std::uint64_t total)
    {
        const double now = context.services.clock().seconds();
        if (now - m_lastShown >= kProgressInterval && total > 0) {
            m_lastShown = now;
            fmt::print(stderr, "\r{:3.0f} %", 100 * static_cast<double>(done) / static_cast<double>(total));
        }
        return true;
    }

    std::string summaryText(const data::ImportResult &result) const
    {
        std::string text;
        for (const data::FileSummary &file : result.files)
            text += fmt::format("{}: {} of {} rows, {} in {}, {}\n", file.file, file.kept, file.rows,
                                file.format.empty() ? "no format" : file.format, file.container, file.encoding);
        std::int64_t problems = 0;
        for (const auto &[kind, count] : result.problemCounts)
            problems += count;
        return text + fmt::format("{}: {} rows, {} set aside, {} problems\n", m_preview ? "first rows" : m_name,
                                  formatCount(static_cast<std::uint64_t>(result.kept)), result.rows - result.kept, problems);
    }

    static constexpr std::size_t kListedProblems = 1'000'000;
    static constexpr double kProgressInterval = 0.2; // seconds

    std::vector<std::string> m_files;
    std::string m_name;
    std::string m_format = "auto";
    std::vector<std::string> m_mapping;
    bool m_append = false;
    bool m_preview = false;
    double m_lastShown = 0;
};

} // namespace

std::unique_ptr<Verb> makeImport()
{
    return std::make_unique<Import>();
}

} // namespace luthier::cli
