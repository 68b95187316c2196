#include "app/cli/model_options.h"

#include "core/config/enum_tables.h"
#include "core/config/values.h"

namespace luthier::cli {

void ModelOptions::declare(CLI::App &app)
{
    app.add_option("--model", m_model, "Model folder or GGUF file")->required();
    app.add_option("--adapter", m_adapter, "Adapter folder (PEFT)");
    app.add_option("--dtype", m_dtype, "auto, float32 or bfloat16")->check(CLI::IsMember(config::choiceNames<config::DTypeChoice>()));
    app.add_option("--threads", m_threads, "Processor threads; 0: one a core")->check(CLI::Range(0, 1024));
}

Expected<run::ModelRef> ModelOptions::modelRef() const
{
    if (!fs::exists(m_model))
        return fail(ErrorCode::NotFound, "This model does not exist.", m_model, "Give a model folder or a GGUF file.");
    if (!m_adapter.empty() && !fs::exists(fs::path(m_adapter) / "adapter_config.json"))
        return fail(ErrorCode::NotFound, "There is no adapter here.", m_adapter, "Give the folder that holds adapter_config.json.");
    LUTHIER_TRY_ASSIGN(const auto dtype, config::valueFromJson<config::DTypeChoice>(Json(m_dtype), {}, "dtype"));
    return run::ModelRef{m_model, m_adapter, dtype};
}

} // namespace luthier::cli
