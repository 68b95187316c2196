#include "core/arch/inspect.h"

#include "core/arch/architecture.h"
#include "core/arch/config_reader.h"
#include "core/arch/methods.h"
#include "core/arch/rope_config.h"

namespace luthier::arch {

namespace {

void countTensors(const weights::TensorSource &source, ModelSummary &summary)
{
    for (const weights::TensorInfo &tensor : source.tensors()) {
        DTypeCount &count = summary.dtypes[std::string(weights::dtypeName(tensor.dtype))];
        ++count.tensors;
        count.values += tensor.values();
        count.bytes += tensor.bytes;
        summary.parameters += tensor.values(); // of all tensors; exact once the configuration is known
        summary.fileBytes += tensor.bytes;
    }
}

void describeGguf(const weights::GgufFile &file, ModelSummary &summary)
{
    const auto textOr = [&](std::string_view key) { return file.text(key) == nullptr ? std::string() : *file.text(key); };
    summary.container = "gguf";
    summary.architecture = textOr("general.architecture");
    summary.name = textOr("general.name");
    summary.hasChatTemplate = file.text("tokenizer.chat_template") != nullptr;
    const std::string kind = textOr("tokenizer.ggml.model");
    const std::string pre = textOr("tokenizer.ggml.pre");
    if (!kind.empty())
        summary.tokenizer = "gguf " + kind + (pre.empty() ? "" : " (" + pre + ")");
}

Expected<void> describeFolder(const fs::path &folder, ModelSummary &summary)
{
    std::error_code code;
    const auto has = [&](const char *name) { return fs::exists(folder / name, code); };
    summary.container = "safetensors";
    for (const char *file : {"tokenizer.model", "tokenizer.json"}) // the second wins: it says more
        if (has(file))
            summary.tokenizer = file;
    summary.hasChatTemplate = has("chat_template.jinja");
    if (has("tokenizer_config.json")) {
        LUTHIER_TRY_ASSIGN(const Json tokenizer, readJsonFile(folder / "tokenizer_config.json"));
        summary.hasChatTemplate = summary.hasChatTemplate || ConfigReader(tokenizer).has("chat_template");
    }
    if (has("config.json")) {
        LUTHIER_TRY_ASSIGN(const Json config, readJsonFile(folder / "config.json"));
        LUTHIER_TRY_ASSIGN(summary.architecture, ConfigReader(config).text("model_type", ""));
        LUTHIER_TRY_ASSIGN(summary.name, ConfigReader(config).text("_name_or_path", ""));
    }
    return {};
}

void judgeMethods(ModelSummary &summary)
{
    for (const MethodDescriptor &method : methods()) {
        MethodVerdict &verdict = summary.methods.emplace_back();
        verdict.key = method.key;
        verdict.label = method.label;
        if (summary.problem)
            verdict.reason = summary.problem->what;
        else if (const auto available = method.available(*summary.config); !available)
            verdict.reason = available.error().what;
    }
}

Json sizesToJson(const ModelConfig &config)
{
    return {{"vocabulary", config.vocabulary},
            {"hidden", config.hidden},
            {"intermediate", config.intermediate},
            {"layers", config.layers},
            {"heads", config.heads},
            {"kv_heads", config.kvHeads},
            {"head_dim", config.headDim},
            {"context", config.context},
            {"tied_head", config.tiedHead},
            {"bos_token_id", config.bosId},
            {"eos_token_ids", config.eosIds},
            {"rope", ropeToHf(config.rope, config.headDim, config.context)}};
}

} // namespace

Expected<ModelSummary> inspectModel(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const auto tensors, weights::openTensors(path));
    ModelSummary summary;
    summary.path = path;
    countTensors(*tensors, summary);
    if (const auto *gguf = dynamic_cast<const weights::GgufFile *>(tensors.get())) {
        describeGguf(*gguf, summary);
    } else {
        std::error_code code;
        LUTHIER_TRY(describeFolder(fs::is_directory(path, code) ? path : path.parent_path(), summary));
    }

    if (auto model = openModel(path)) {
        summary.architecture = model->architecture->key;
        summary.title = model->architecture->title;
        summary.config = model->config;
        summary.parameters = parameterCount(model->config);
    } else {
        summary.problem = std::move(model).error();
    }
    judgeMethods(summary);
    return summary;
}

Json toJson(const ModelSummary &summary)
{
    Json json = {{"path", summary.path.string()},  {"container", summary.container}, {"architecture", summary.architecture},
                 {"title", summary.title},         {"name", summary.name},           {"parameters", summary.parameters},
                 {"file_bytes", summary.fileBytes}};
    if (summary.config)
        json["config"] = sizesToJson(*summary.config);
    json["dtypes"] = Json::object();
    for (const auto &[name, count] : summary.dtypes)
        json["dtypes"][name] = {{"tensors", count.tensors}, {"values", count.values}, {"bytes", count.bytes}};
    json["tokenizer"] = summary.tokenizer.empty() ? Json(nullptr) : Json(summary.tokenizer);
    json["chat_template"] = summary.hasChatTemplate;
    if (summary.problem)
        json["problem"] = luthier::toJson(*summary.problem);
    json["methods"] = Json::array();
    for (const MethodVerdict &method : summary.methods) {
        Json entry = {{"key", method.key}, {"label", method.label}, {"can_train", method.canTrain()}};
        if (!method.canTrain())
            entry["reason"] = method.reason;
        json["methods"].push_back(std::move(entry));
    }
    return json;
}

} // namespace luthier::arch
