#include "core/export/adapter_folder.h"

#include <system_error>

#include "core/base/json.h"
#include "core/base/translate.h"

namespace luthier::exporting {

Expected<void> copyAdapter(const fs::path &adapter, const fs::path &baseModel, const fs::path &target)
{
    LUTHIER_TRY_ASSIGN(Json config, readJsonFile(adapter / "adapter_config.json"));
    if (!config.is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The adapter's settings are no JSON object."),
                    (adapter / "adapter_config.json").string(), LUTHIER_TR("Choose a folder that PEFT or Luthier has written."));
    config["base_model_name_or_path"] = fs::absolute(baseModel).lexically_normal().string();
    LUTHIER_TRY(writeFileAtomic(target / "adapter_config.json", dumpJsonPretty(config) + "\n"));
    std::error_code error;
    const fs::path weights = "adapter_model.safetensors";
    fs::copy_file(adapter / weights, target / weights, error);
    if (error)
        return fail(errnoError(error.value(), LUTHIER_TR("copy the adapter"), adapter / weights));
    return {};
}

} // namespace luthier::exporting
