#include "core/export/hf_files.h"

#include <system_error>

namespace luthier::exporting {

namespace {

const char *dtypeKeyValue(weights::DType dtype)
{
    return dtype == weights::DType::BF16 ? "bfloat16" : "float32";
}

Json idsJson(const std::vector<std::int32_t> &ids)
{
    return ids.size() == 1 ? Json(ids.front()) : Json(ids);
}

} // namespace

Json configJson(const arch::ModelFiles &model, weights::DType dtype)
{
    // The source's own file also holds what Luthier does not read but others may.
    Json config = model.hfConfig.is_object() ? model.hfConfig : model.architecture->toHf(model.config);
    // transformers 5 writes "dtype", 4 wrote "torch_dtype", and each reads the other's; two that disagree would be a trap.
    const bool old = config.contains("torch_dtype") && !config.contains("dtype");
    config.erase("torch_dtype");
    config.erase("dtype");
    config[old ? "torch_dtype" : "dtype"] = dtypeKeyValue(dtype);
    return config;
}

Expected<Json> generationConfigJson(const arch::ModelFiles &model)
{
    const fs::path source = model.path / "generation_config.json";
    std::error_code error;
    if (!model.isGguf && fs::exists(source, error))
        return readJsonFile(source);
    Json config = {{"_from_model_config", true}};
    if (model.config.bosId >= 0)
        config["bos_token_id"] = model.config.bosId;
    if (!model.config.eosIds.empty())
        config["eos_token_id"] = idsJson(model.config.eosIds);
    return config;
}

} // namespace luthier::exporting
