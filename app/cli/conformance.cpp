#include <fmt/format.h>

#include "app/cli/conformance_parity.h"
#include "app/cli/conformance_text.h"
#include "app/cli/verb.h"

namespace luthier::cli {
namespace {

class Conformance final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("kind", m_kind, "text or parity")->required()->check(CLI::IsMember({"text", "parity"}));
        app.add_option("kit", m_kit, "Folder of the kit")->required();
        app.add_option("--to", m_target, "Folder for the answers of a parity kit, one folder a case");
    }

    Expected<void> run(Context &context) override
    {
        if (m_kind == "parity" && m_target.empty())
            return fail(ErrorCode::Usage, "luthier conformance parity needs a folder for its answers.", "luthier conformance",
                        "Give --to DIR.");
        LUTHIER_TRY_ASSIGN(const ConformanceCounts counts,
                           m_kind == "parity" ? answerParityKit(m_kit, m_target, context) : answerTextKit(m_kit, context.output));
        context.output.note(fmt::format("luthier: {} cases answered, {} skipped.", counts.answered, counts.skipped));
        if (m_kind == "parity")
            context.output.object({{"answered", counts.answered}, {"skipped", counts.skipped}, {"folder", m_target}});
        return {};
    }

private:
    std::string m_kind;
    std::string m_kit;
    std::string m_target;
};

} // namespace

std::unique_ptr<Verb> makeConformance()
{
    return std::make_unique<Conformance>();
}

} // namespace luthier::cli
