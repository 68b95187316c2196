#include "app/cli/train_options.h"
#include "app/cli/training.h"
#include "core/store/run_rows.h"

namespace luthier::cli {
namespace {

class Train final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_options.declare(app);
        app.add_flag("--detach", m_detach, "In a process of its own that outlives this one");
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const config::RunSpec spec, m_options.validSpec(context.services));
        LUTHIER_TRY_ASSIGN(const store::RunRows rows, store::RunRows::open([&] { return context.services.datasets(); }, spec));
        LUTHIER_TRY_ASSIGN(const run::PreparedRun prepared,
                           run::prepareRun(rows.request(), context.services.workspace(), context.services.clock()));
        for (const Json &warning : prepared.plan.value("warnings", Json::array()))
            context.output.note("luthier: " + warning.get<std::string>());
        return m_detach ? trainDetached(context, prepared.folder) : trainRun(context, prepared.folder);
    }

private:
    TrainOptions m_options;
    bool m_detach = false;
};

} // namespace

std::unique_ptr<Verb> makeTrain()
{
    return std::make_unique<Train>();
}

} // namespace luthier::cli
