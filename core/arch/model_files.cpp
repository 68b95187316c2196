#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "core/arch/architecture.h"
#include "core/arch/config_reader.h"
#include "core/base/translate.h"

namespace luthier::arch {

namespace {

Unexpected<Error> unknownArchitecture(const std::string &name, const std::string &where)
{
    return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("Luthier does not have the architecture \"{}\"."), name), where,
                fmt::format(LUTHIER_TR("Choose a model of one of these: {}."), architectureTitles()));
}

// A chat model often ends its turns with a token that only generation_config.json knows.
Expected<void> addGenerationEos(const fs::path &folder, ModelConfig &config)
{
    const fs::path path = folder / "generation_config.json";
    std::error_code code;
    if (!fs::exists(path, code))
        return {};
    LUTHIER_TRY_ASSIGN(const Json json, readJsonFile(path));
    LUTHIER_TRY_ASSIGN(const auto ids, ConfigReader(json).ids("eos_token_id"));
    for (const std::int32_t id : ids)
        if (std::ranges::find(config.eosIds, id) == config.eosIds.end())
            config.eosIds.push_back(id);
    return {};
}

Expected<Json> readConfig(const fs::path &folder)
{
    std::error_code code;
    const fs::path path = folder / "config.json";
    if (!fs::exists(path, code) && fs::exists(folder / "adapter_config.json", code))
        return fail(ErrorCode::Unsupported, LUTHIER_TR("This folder holds an adapter and not a model."), folder.string(),
                    LUTHIER_TR("Choose the model it belongs to, and give the adapter as such."));
    if (!fs::exists(path, code) && fs::is_directory(folder, code))
        return fail(ErrorCode::NotFound, LUTHIER_TR("The folder has no config.json, so it cannot be known what model it is."),
                    folder.string(), LUTHIER_TR("Choose the folder that a model was downloaded or saved to, or a .gguf file."));
    LUTHIER_TRY_ASSIGN(Json config, readJsonFile(path));
    if (!config.is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("config.json is not an object."), path.string(), LUTHIER_TR("Get another copy of it."));
    return config;
}

// Both tensors may be there though the configuration ties them. transformers ties them only if they are equal.
Expected<bool> sameBytes(const weights::TensorSource &source, const weights::TensorInfo &a, const weights::TensorInfo &b)
{
    constexpr std::uint64_t kPiece = std::uint64_t{1} << 20;
    if (a.dtype != b.dtype || a.shape != b.shape)
        return false;
    std::vector<std::byte> ofA;
    std::vector<std::byte> ofB;
    for (std::uint64_t at = 0; at < a.bytes; at += kPiece) {
        ofA.resize(static_cast<std::size_t>(std::min(kPiece, a.bytes - at)));
        ofB.resize(ofA.size());
        LUTHIER_TRY(source.readBytes(a, at, ofA));
        LUTHIER_TRY(source.readBytes(b, at, ofB));
        if (ofA != ofB)
            return false;
    }
    return true;
}

Expected<void> settleTiedHead(ModelFiles &model)
{
    const weights::TensorInfo *embedding = model.tensors->find(model.names.embedding);
    const weights::TensorInfo *head = model.tensors->find(model.names.head);
    if (!model.config.tiedHead || head == nullptr)
        return {};
    if (embedding == nullptr) {
        model.names.embedding = model.names.head; // one tensor, stored under its other name
        return {};
    }
    LUTHIER_TRY_ASSIGN(model.config.tiedHead, sameBytes(*model.tensors, *embedding, *head));
    return {};
}

Expected<ModelFiles> openHf(const fs::path &folder)
{
    ModelFiles model;
    model.path = folder;
    LUTHIER_TRY_ASSIGN(model.hfConfig, readConfig(folder));
    const std::string where = (folder / "config.json").string();
    LUTHIER_TRY_ASSIGN(const std::string type, ConfigReader(model.hfConfig).text("model_type", ""));
    model.architecture = findArchitectureOfHf(type);
    if (model.architecture == nullptr)
        return unknownArchitecture(type, where);
    auto config = model.architecture->fromHf(model.hfConfig);
    if (!config) {
        Error error = std::move(config).error();
        error.where = where; // the architecture knows the content, not the place
        return fail(std::move(error));
    }
    model.config = std::move(*config);
    LUTHIER_TRY(addGenerationEos(folder, model.config));
    LUTHIER_TRY_ASSIGN(model.tensors, weights::openTensors(folder));
    model.names = model.architecture->hfNames(model.config);
    LUTHIER_TRY(settleTiedHead(model));
    return model;
}

Expected<ModelFiles> openGguf(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(std::shared_ptr<weights::GgufFile> file, weights::GgufFile::open(path));
    ModelFiles model;
    model.path = path;
    model.isGguf = true;
    const std::string *name = file->text("general.architecture");
    if (name == nullptr)
        return fail(ErrorCode::BadFile,
                    LUTHIER_TR("The file's metadata lacks general.architecture, so it cannot be known what model it is."), path.string(),
                    LUTHIER_TR("Get another conversion of the model."));
    model.architecture = findArchitectureOfGguf(*name);
    if (model.architecture == nullptr)
        return unknownArchitecture(*name, path.string());
    LUTHIER_TRY_ASSIGN(model.config, model.architecture->fromGguf(*file));
    model.names = model.architecture->ggufNamesOf(model.config);
    model.tensors = std::move(file);
    return model;
}

Expected<void> checkTensor(const ModelFiles &model, const ParameterInfo &wanted)
{
    const weights::TensorInfo *tensor = model.tensors->find(wanted.name);
    if (tensor == nullptr)
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The model lacks the tensor {}."), wanted.name), model.path.string(),
                    LUTHIER_TR("The weights and the configuration do not belong together, or a file is missing: get the model again."));
    if (tensor->shape != wanted.shape)
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("A tensor has the shape {}, but the model's configuration says {}."),
                                weights::describeShape(tensor->shape), weights::describeShape(wanted.shape)),
                    model.tensors->describePlace(*tensor),
                    LUTHIER_TR("The weights and the configuration do not belong together: get the model again."));
    if (!weights::isFloating(tensor->dtype) && !weights::isBlockType(tensor->dtype))
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("A weight has the type {}, so it was quantised in a way Luthier does not read."),
                                weights::dtypeName(tensor->dtype)),
                    model.tensors->describePlace(*tensor), LUTHIER_TR("Get the model as F32, F16 or BF16, or as a GGUF file."));
    return {};
}

Expected<void> checkTensors(const ModelFiles &model)
{
    for (const ParameterInfo &wanted : parameterList(model.config, model.names))
        LUTHIER_TRY(checkTensor(model, wanted));
    for (const weights::TensorInfo &tensor : model.tensors->tensors())
        if (tensor.name.find(".lora_") != std::string::npos || tensor.name.starts_with("base_model.model."))
            return fail(ErrorCode::Unsupported,
                        LUTHIER_TR("The weights hold an adapter that has not been merged, and it would have no effect."),
                        model.tensors->describePlace(tensor),
                        LUTHIER_TR("Choose the plain model and give the adapter as such, or merge the adapter first."));
    return {};
}

} // namespace

Expected<ModelFiles> openModel(const fs::path &path)
{
    std::error_code code;
    const bool isFile = fs::is_regular_file(path, code);
    if (!isFile && !fs::exists(path, code))
        return fail(ErrorCode::NotFound, LUTHIER_TR("There is no model here."), path.string(),
                    LUTHIER_TR("Check the path: it should be a model's folder or a .gguf file."));
    if (isFile && (path.extension() == ".safetensors" || path.filename() == "config.json"))
        return fail(ErrorCode::Unsupported, LUTHIER_TR("This is one file of a model that has several."), path.string(),
                    LUTHIER_TR("Choose the folder it is in."));
    if (isFile && path.extension() != ".gguf")
        LUTHIER_TRY(weights::openTensors(path)); // says what the file is instead, or that it is a GGUF of another name
    LUTHIER_TRY_ASSIGN(ModelFiles model, isFile ? openGguf(path) : openHf(path));
    LUTHIER_TRY(checkTensors(model));
    return model;
}

} // namespace luthier::arch
