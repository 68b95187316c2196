#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/arch/inspect.h"
#include "core/base/text.h"

namespace luthier::cli {
namespace {

std::string summaryText(const arch::ModelSummary &summary)
{
    std::vector<std::pair<std::string, std::string>> facts = {{"model", summary.path.string()}};
    if (!summary.name.empty())
        facts.emplace_back("name", summary.name);
    facts.emplace_back("architecture",
                       summary.title.empty() ? summary.architecture : fmt::format("{} ({})", summary.architecture, summary.title));
    facts.emplace_back("parameters", formatCount(static_cast<std::uint64_t>(summary.parameters)));
    std::string dtypes;
    for (const auto &[name, count] : summary.dtypes)
        dtypes += fmt::format("{}{} in {}", dtypes.empty() ? "" : ", ", count.tensors, name);
    facts.emplace_back("tensors", fmt::format("{} ({}, {})", dtypes, summary.container, formatBytes(summary.fileBytes)));
    if (summary.config) {
        const arch::ModelConfig &c = *summary.config;
        facts.emplace_back("sizes", fmt::format("{} layers, width {}, {} heads with {} for keys, MLP {}, vocabulary {}, context {}",
                                                c.layers, c.hidden, c.heads, c.kvHeads, c.intermediate, c.vocabulary, c.context));
    }
    facts.emplace_back("tokenizer", summary.tokenizer.empty() ? "none" : summary.tokenizer);
    facts.emplace_back("chat template", summary.hasChatTemplate ? "yes" : "none");
    for (const arch::MethodVerdict &method : summary.methods)
        facts.emplace_back(method.key, method.canTrain() ? "can train it" : method.reason);
    if (summary.problem)
        facts.emplace_back("problem", describeError(*summary.problem));
    return formatFacts(facts);
}

class Inspect final : public Verb {
public:
    void declare(CLI::App &app) override { app.add_option("model", m_model, "Model folder (HF layout) or GGUF file")->required(); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const arch::ModelSummary summary, arch::inspectModel(m_model));
        context.output.object(toJson(summary));
        context.output.text(summaryText(summary));
        return {};
    }

private:
    std::string m_model;
};

} // namespace

std::unique_ptr<Verb> makeInspect()
{
    return std::make_unique<Inspect>();
}

} // namespace luthier::cli
