#include <array>

#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/run/run_view.h"

namespace luthier::cli {
namespace {

struct FormatEntry {
    const char *name;
    run::ExportFormat format;
};
constexpr std::array kFormats = {FormatEntry{"merged", run::ExportFormat::Merged}, FormatEntry{"adapter", run::ExportFormat::Adapter}};

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const FormatEntry &entry : kFormats)
        names.emplace_back(entry.name);
    return names;
}

class Export final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("run", m_run, "Folder of the run, its name, or a part of it");
        app.add_option("--model", m_model, "In place of a run: model folder or GGUF file");
        app.add_option("--adapter", m_adapter, "In place of a run: adapter folder");
        app.add_option("--format", m_format, "merged: a whole model; adapter: a PEFT folder")
            ->required()
            ->check(CLI::IsMember(formatNames()));
        app.add_option("--to", m_target, "Folder to write; must not exist without --force")->required();
        app.add_flag("--force", m_force, "Replaces an existing folder");
    }

    Expected<void> run(Context &context) override
    {
        const bool fromModel = !m_model.empty() || !m_adapter.empty();
        if (m_run.empty() != fromModel || (fromModel && (m_model.empty() || m_adapter.empty())))
            return fail(ErrorCode::Usage, "luthier export needs to know what to export.", "luthier export",
                        "Give a run, or --model and --adapter.");
        run::ExportRequest request;
        fs::path runFolder;
        if (fromModel) {
            request.model = {m_model, m_adapter, {}};
        } else {
            LUTHIER_TRY_ASSIGN(const run::RunView view, run::readRun(context.services.workspace(), m_run));
            if (view.adapter().empty())
                return fail(ErrorCode::NotFound, "This run has no adapter yet.", view.name, "Wait until it has saved one.");
            request.model = {view.spec.model.path, view.adapter(), view.spec.model.dtype};
            runFolder = view.folder;
        }
        request.format = formatOf(m_format);
        request.target = fs::absolute(m_target);
        request.force = m_force;
        return write(context, request, runFolder);
    }

private:
    static run::ExportFormat formatOf(const std::string &name)
    {
        for (const FormatEntry &entry : kFormats)
            if (name == entry.name)
                return entry.format;
        return run::ExportFormat::Merged; // the option's check has refused this
    }

    Expected<void> write(Context &context, const run::ExportRequest &request, const fs::path &runFolder) const
    {
        if (fs::exists(request.target) && !request.force)
            return fail(ErrorCode::Exists, "The target exists, and nothing is overwritten unasked.", request.target.string(),
                        "Choose another folder, or add --force.");
        LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine());
        LUTHIER_TRY_ASSIGN(const run::ExportReport report, engine->exportModel(request, [](double, std::string_view) { return true; }));
        if (!runFolder.empty()) {
            LUTHIER_TRY(
                run::noteExport(runFolder, {isoTime(context.services.clock().unixMilliseconds()), m_format, report.folder.string()}));
        }
        context.output.object({{"folder", report.folder.string()},
                               {"format", m_format},
                               {"bytes", report.bytes},
                               {"verified", report.verified},
                               {"largest_logit_difference", report.largestLogitDifference},
                               {"relative_l2", report.relativeL2},
                               {"checked_tokens", report.checkedTokens}});
        context.output.text(
            fmt::format("Wrote {} ({}).{}\n", report.folder.string(), formatBytes(report.bytes),
                        report.verified ? fmt::format(" Loaded again and compared over {} tokens: largest difference of a logit {:.1e}.",
                                                      report.checkedTokens, report.largestLogitDifference)
                                        : ""));
        return {};
    }

    std::string m_run;
    std::string m_model;
    std::string m_adapter;
    std::string m_format;
    std::string m_target;
    bool m_force = false;
};

} // namespace

std::unique_ptr<Verb> makeExport()
{
    return std::make_unique<Export>();
}

} // namespace luthier::cli
