// PEFT's adapter folder: adapter_config.json and adapter_model.safetensors.

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include <fmt/format.h>

#include "core/arch/architecture.h"
#include "core/base/json.h"
#include "core/base/translate.h"
#include "core/nn/adapters.h"
#include "core/weights/safetensors.h"

namespace luthier::nn {

void assignOffsets(LoraLayout &layout); // adapters.cpp

namespace {

constexpr std::string_view kPrefix = "base_model.model.";

Expected<void> refuseOtherMethods(const Json &config, const fs::path &file)
{
    const auto refuse = [&](const std::string &what) {
        return fail(ErrorCode::Unsupported, what, file.string(), LUTHIER_TR("Only plain LoRA adapters can be used here."));
    };
    if (config.value("peft_type", "") != "LORA")
        return refuse(fmt::format(LUTHIER_TR("This adapter is of type \"{}\"."), config.value("peft_type", "unknown")));
    for (const char *key : {"use_dora", "use_qalora", "use_bdlora", "lora_bias", "fan_in_fan_out"})
        if (config.contains(key) && config[key].is_boolean() && config[key].get<bool>())
            return refuse(fmt::format(LUTHIER_TR("This adapter uses \"{}\"."), key));
    if (config.contains("bias") && config["bias"] != "none")
        return refuse(LUTHIER_TR("This adapter trains biases (\"bias\")."));
    if (config.contains("modules_to_save") && config["modules_to_save"].is_array() && !config["modules_to_save"].empty())
        return refuse(LUTHIER_TR("This adapter carries whole modules (\"modules_to_save\")."));
    return {};
}

// PEFT matches pattern keys as (.*\.)?(KEY)$ on the module path, the first match wins.
double alphaFor(const Json &config, const std::string &path)
{
    const double alpha = config.value("lora_alpha", 8.0);
    if (!config.contains("alpha_pattern") || !config["alpha_pattern"].is_object())
        return alpha;
    for (const auto &[key, value] : config["alpha_pattern"].items())
        if (std::regex_match(path, std::regex("(.*\\.)?(" + key + ")")))
            return value.get<double>();
    return alpha;
}

struct Place {
    std::int64_t layer;
    LinearRole role;
};

std::map<std::string, Place> placesByPath(const arch::ModelConfig &config)
{
    std::map<std::string, Place> places;
    const arch::WeightNames names = arch::findArchitecture(config.architecture)->hfNames(config);
    for (std::size_t layer = 0; layer < names.layers.size(); ++layer)
        for (std::size_t role = 0; role < arch::kLinearRoles; ++role) {
            const std::string &weight = names.layers[layer].linear[role];
            places[weight.substr(0, weight.size() - 7)] = {static_cast<std::int64_t>(layer), static_cast<LinearRole>(role)};
        }
    return places;
}

struct Opened {
    LoraLayout layout;
    std::unique_ptr<weights::TensorSource> tensors;
};

Expected<LoraModule> moduleOf(const weights::TensorInfo &a, const weights::TensorSource &tensors, const arch::ModelConfig &model,
                              const std::map<std::string, Place> &places)
{
    LoraModule module;
    module.path = a.name.substr(kPrefix.size(), a.name.size() - kPrefix.size() - std::string_view(".lora_A.weight").size());
    const auto place = places.find(module.path);
    if (place == places.end())
        return fail(ErrorCode::Unsupported,
                    LUTHIER_TR("This adapter changes a layer that the model does not have or that cannot be adapted."),
                    tensors.describePlace(a), LUTHIER_TR("Check that the adapter belongs to this model."));
    module.layer = place->second.layer;
    module.role = place->second.role;
    std::tie(module.out, module.in) = arch::linearShape(model, module.role);
    const weights::TensorInfo *b = tensors.find(module.nameB());
    if (b == nullptr)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The adapter has an A matrix without its B matrix."), tensors.describePlace(a));
    module.rank = a.shape.empty() ? 0 : a.shape[0];
    if (module.rank <= 0 || a.shape != std::vector<std::int64_t>{module.rank, module.in} ||
        b->shape != std::vector<std::int64_t>{module.out, module.rank})
        return fail(ErrorCode::BadFile, LUTHIER_TR("The adapter's matrices do not fit this model."), tensors.describePlace(a),
                    LUTHIER_TR("Check that the adapter belongs to this model."));
    return module;
}

Expected<Opened> openAdapter(const arch::ModelConfig &model, const fs::path &folder)
{
    const fs::path file = folder / "adapter_config.json";
    LUTHIER_TRY_ASSIGN(const Json config, readJsonFile(file));
    Opened opened;
    try {
        LUTHIER_TRY(refuseOtherMethods(config, file));
        LUTHIER_TRY_ASSIGN(opened.tensors, weights::openTensors(folder));
        LoraLayout &layout = opened.layout;
        layout.rank = config.value("r", std::int64_t{8});
        layout.alpha = config.value("lora_alpha", 8.0);
        layout.dropout = config.value("lora_dropout", 0.0);
        layout.rankStabilised = config.value("use_rslora", false);
        const auto places = placesByPath(model);
        for (const weights::TensorInfo &tensor : opened.tensors->tensors()) {
            if (!tensor.name.starts_with(kPrefix) || (!tensor.name.ends_with(".lora_A.weight") && !tensor.name.ends_with(".lora_B.weight")))
                return fail(ErrorCode::Unsupported, LUTHIER_TR("This adapter holds a tensor that is not a LoRA matrix."),
                            opened.tensors->describePlace(tensor), LUTHIER_TR("Only plain LoRA adapters can be used here."));
            if (!tensor.name.ends_with(".lora_A.weight"))
                continue;
            LUTHIER_TRY_ASSIGN(LoraModule module, moduleOf(tensor, *opened.tensors, model, places));
            const auto rank = static_cast<double>(module.rank);
            module.scale = alphaFor(config, module.path) / (layout.rankStabilised ? std::sqrt(rank) : rank);
            layout.modules.push_back(std::move(module));
        }
    } catch (const std::exception &error) { // a value of another type, or a pattern that is no regular expression
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The adapter's configuration cannot be read: {}."), error.what()),
                    file.string());
    }
    if (opened.layout.modules.empty())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The adapter holds no LoRA matrices."), folder.string());
    std::sort(opened.layout.modules.begin(), opened.layout.modules.end(),
              [](const LoraModule &a, const LoraModule &b) { return std::pair(a.layer, a.role) < std::pair(b.layer, b.role); });
    assignOffsets(opened.layout);
    return opened;
}

double alphaOf(const LoraLayout &layout, const LoraModule &module)
{
    const auto rank = static_cast<double>(module.rank);
    return module.scale * (layout.rankStabilised ? std::sqrt(rank) : rank);
}

// Role names when every layer has them, else full paths.
Json targetModules(const LoraLayout &layout)
{
    std::set<std::int64_t> layers;
    std::map<std::string, std::size_t> roles;
    for (const LoraModule &module : layout.modules) {
        layers.insert(module.layer);
        ++roles[std::string(arch::linearRoleName(module.role))];
    }
    const bool everywhere = *layers.rbegin() + 1 == static_cast<std::int64_t>(layers.size()) &&
                            std::all_of(roles.begin(), roles.end(), [&](const auto &role) { return role.second == layers.size(); });
    Json targets = Json::array();
    if (everywhere) {
        for (const auto &role : roles)
            targets.push_back(role.first);
    } else {
        for (const LoraModule &module : layout.modules)
            targets.push_back(module.path);
    }
    return targets;
}

Json configJson(const LoraLayout &layout, const std::string &baseModel)
{
    Json rankPattern = Json::object();
    Json alphaPattern = Json::object();
    for (const LoraModule &module : layout.modules) {
        if (module.rank != layout.rank)
            rankPattern[module.path] = module.rank;
        const double alpha = alphaOf(layout, module);
        if (std::fabs(alpha - layout.alpha) > 1e-9 * std::fabs(layout.alpha))
            alphaPattern[module.path] = alpha;
    }
    return {{"peft_type", "LORA"},
            {"task_type", "CAUSAL_LM"},
            {"base_model_name_or_path", baseModel},
            {"r", layout.rank},
            {"lora_alpha", layout.alpha},
            {"lora_dropout", layout.dropout},
            {"target_modules", targetModules(layout)},
            {"rank_pattern", rankPattern},
            {"alpha_pattern", alphaPattern},
            {"use_rslora", layout.rankStabilised},
            {"bias", "none"},
            {"fan_in_fan_out", false},
            {"init_lora_weights", true},
            {"inference_mode", true},
            {"modules_to_save", nullptr}};
}

} // namespace

Expected<LoraLayout> LoraLayout::fromPeft(const arch::ModelConfig &config, const fs::path &folder)
{
    LUTHIER_TRY_ASSIGN(Opened opened, openAdapter(config, folder));
    return std::move(opened.layout);
}

Expected<LoraWeights<float>> loadLora(const arch::ModelConfig &config, const fs::path &folder)
{
    LUTHIER_TRY_ASSIGN(Opened opened, openAdapter(config, folder));
    LoraWeights<float> weights;
    weights.values.resize(static_cast<std::size_t>(opened.layout.parameters));
    const std::span<float> values(weights.values);
    for (const LoraModule &module : opened.layout.modules) {
        const auto sizeA = static_cast<std::size_t>(module.rank * module.in);
        const auto sizeB = static_cast<std::size_t>(module.rank * module.out);
        LUTHIER_TRY(opened.tensors->readFloats(*opened.tensors->find(module.nameA()), 0,
                                               values.subspan(static_cast<std::size_t>(module.aOffset), sizeA)));
        LUTHIER_TRY(opened.tensors->readFloats(*opened.tensors->find(module.nameB()), 0,
                                               values.subspan(static_cast<std::size_t>(module.bOffset), sizeB)));
    }
    weights.layout = std::move(opened.layout);
    return weights;
}

Expected<void> saveLora(const LoraWeights<float> &weights, const fs::path &folder, const std::string &baseModel)
{
    LUTHIER_TRY(createFolders(folder));
    std::vector<weights::TensorToWrite> tensors;
    for (const LoraModule &module : weights.layout.modules) {
        const auto a = weights.a(module);
        const auto b = weights.b(module);
        tensors.push_back(weights::floatTensor(module.nameA(), {a.rows, a.cols}, {a.data, static_cast<std::size_t>(a.size())}));
        tensors.push_back(weights::floatTensor(module.nameB(), {b.rows, b.cols}, {b.data, static_cast<std::size_t>(b.size())}));
    }
    LUTHIER_TRY(weights::writeSafetensors(folder / "adapter_model.safetensors", tensors, {{"format", "pt"}}));
    return writeFileAtomic(folder / "adapter_config.json", dumpJsonPretty(configJson(weights.layout, baseModel)));
}

} // namespace luthier::nn
