#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/arch/find_models.h"
#include "core/base/text.h"

namespace luthier::cli {
namespace {

std::vector<std::string> tableRow(const arch::ModelSummary &model)
{
    std::string methods;
    for (const arch::MethodVerdict &method : model.methods)
        if (method.canTrain())
            methods += (methods.empty() ? "" : ", ") + method.key;
    return {model.path.string(), model.architecture, formatCount(static_cast<std::uint64_t>(model.parameters)),
            formatBytes(model.fileBytes), model.problem ? model.problem->what : methods};
}

class Models final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_option("folders", m_folders, "Folders to look in, and below them")->required(); }

    Expected<void> run(Context &context) override
    {
        const std::vector<fs::path> folders(m_folders.begin(), m_folders.end());
        LUTHIER_TRY_ASSIGN(const arch::FoundModels found, arch::findModels(folders));
        Json models = Json::array();
        std::vector<std::vector<std::string>> rows = {{"model", "architecture", "parameters", "size", "can be trained with"}};
        for (const arch::ModelSummary &model : found.models) {
            models.push_back(toJson(model));
            rows.push_back(tableRow(model));
        }
        Json problems = Json::array();
        for (const arch::UnreadablePath &problem : found.problems) {
            problems.push_back(toJson(problem.error));
            context.output.note("luthier: " + describeError(problem.error));
        }
        context.output.object({{"models", std::move(models)}, {"problems", std::move(problems)}, {"complete", found.complete}});
        context.output.text(found.models.empty() ? "There is no model here.\n" : formatTable(rows));
        if (!found.complete)
            context.output.note("luthier: The folders hold too much to look at all of it; give narrower ones.");
        return {};
    }

private:
    std::vector<std::string> m_folders;
};

} // namespace

std::unique_ptr<Verb> makeModels()
{
    return std::make_unique<Models>();
}

} // namespace luthier::cli
