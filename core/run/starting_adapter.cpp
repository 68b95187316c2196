#include "core/run/starting_adapter.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/weights/tensor_source.h"

// A PEFT adapter folder: adapter_config.json (r, lora_alpha, target_modules) and adapter_model.safetensors, whose tensors are
// called "base_model.model.model.layers.N.….lora_A.weight" [rank, in] and "….lora_B.weight" [out, rank].

namespace luthier::run {

namespace {

constexpr std::string_view kA = ".lora_A.weight";

// "…model.layers.12" of a tensor's name; the whole name where there is no number.
std::string layerOf(const std::string &name)
{
    const auto parts = splitBy(name, '.');
    std::size_t length = 0;
    for (const std::string_view part : parts) {
        length += part.size() + 1;
        if (!part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return name.substr(0, length - 1);
    }
    return name;
}

arch::AdapterSizes sizesOf(const weights::TensorSource &tensors)
{
    arch::AdapterSizes sizes;
    std::map<std::string, std::int64_t> ranksOfLayer;
    for (const weights::TensorInfo &tensor : tensors.tensors()) {
        sizes.parameters += tensor.values();
        if (tensor.name.ends_with(kA) && !tensor.shape.empty())
            ranksOfLayer[layerOf(tensor.name)] += tensor.shape.front();
    }
    for (const auto &[layer, ranks] : ranksOfLayer)
        sizes.xaWidth = std::max(sizes.xaWidth, ranks);
    return sizes;
}

// Throws nlohmann's exceptions for fields of the wrong type.
config::MethodSpec methodOf(const Json &json, config::MethodSpec method)
{
    method.rank = json.value("r", method.rank);
    method.alpha = json.value("lora_alpha", method.alpha);
    if (const auto targets = json.find("target_modules"); targets != json.end() && targets->is_array())
        method.target = joined(targets->get<std::vector<std::string>>(), ",");
    return method;
}

} // namespace

Expected<StartingAdapter> startingAdapter(const arch::ModelConfig &model, const config::MethodSpec &method)
{
    if (method.initFrom.empty())
        return StartingAdapter{method, arch::adapterSizes(model, method)};
    const fs::path file = fs::path(method.initFrom) / "adapter_config.json";
    LUTHIER_TRY_ASSIGN(const Json json, readJsonFile(file));
    LUTHIER_TRY_ASSIGN(const auto tensors, weights::openTensors(method.initFrom));
    try {
        return StartingAdapter{methodOf(json, method), sizesOf(*tensors)};
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The adapter's configuration cannot be read: {}."), error.what()),
                    file.string(), LUTHIER_TR("Choose another adapter to start from, or none (method.init_from)."));
    }
}

} // namespace luthier::run
