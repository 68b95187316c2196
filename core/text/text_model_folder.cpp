// A Hugging Face folder. tokenizer.json is the tokenizer; the texts of the special tokens stand in tokenizer_config.json
// (a string or {"content": …}) or special_tokens_map.json; the chat template in chat_template.jinja, chat_template.json or
// tokenizer_config.json (a string or a list of named ones); the ids that end a generation in generation_config.json.

#include <array>

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/text_model_parts.h"
#include "core/text/tokenizer_json.h"

namespace luthier::text {

namespace {

bool isFile(const fs::path &path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

Expected<Json> readOptionalJson(const fs::path &path)
{
    if (!isFile(path))
        return Json(Json::object());
    LUTHIER_TRY_ASSIGN(Json json, readJsonFile(path));
    if (!json.is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("This file holds no JSON object."), path.string(),
                    LUTHIER_TR("Download the model again."));
    return json;
}

std::string tokenTextIn(const Json &config, std::string_view key)
{
    const auto member = config.find(key);
    if (member == config.end())
        return {};
    if (member->is_string())
        return member->get<std::string>();
    return member->is_object() ? textOr(*member, "content", "") : std::string();
}

std::string tokenTextIn(const Json &config, const Json &map, std::string_view key)
{
    std::string text = tokenTextIn(config, key);
    return text.empty() ? tokenTextIn(map, key) : text;
}

// The one named "default" of several; without one, the first.
std::string templateIn(const Json &config)
{
    const auto member = config.find("chat_template");
    if (member == config.end())
        return {};
    if (member->is_string())
        return member->get<std::string>();
    std::string first;
    if (member->is_array())
        for (const Json &entry : *member) {
            const std::string source = entry.is_object() ? textOr(entry, "template", "") : std::string();
            if (entry.is_object() && textOr(entry, "name", "") == "default")
                return source;
            if (first.empty())
                first = source;
        }
    return first;
}

struct Source {
    std::string text;
    fs::path from;
};

Expected<Source> findTemplate(const fs::path &folder, const Json &config)
{
    if (isFile(folder / "chat_template.jinja")) {
        LUTHIER_TRY_ASSIGN(std::string text, readFile(folder / "chat_template.jinja"));
        return Source{std::move(text), folder / "chat_template.jinja"};
    }
    LUTHIER_TRY_ASSIGN(const Json processor, readOptionalJson(folder / "chat_template.json"));
    if (std::string text = templateIn(processor); !text.empty())
        return Source{std::move(text), folder / "chat_template.json"};
    return Source{templateIn(config), folder / "tokenizer_config.json"};
}

void addStopIds(const Json &config, TextModel &model)
{
    const auto eos = config.find("eos_token_id");
    if (eos == config.end())
        return;
    const auto add = [&](const Json &id) {
        if (id.is_number_unsigned() && id.get<std::uint64_t>() < model.tokenizer->vocabularySize())
            addStopId(model, id.get<TokenId>());
    };
    if (eos->is_array())
        for (const Json &id : *eos)
            add(id);
    else
        add(*eos);
}

Expected<std::shared_ptr<const Tokenizer>> loadTokenizer(const fs::path &folder)
{
    const fs::path path = folder / "tokenizer.json";
    if (isFile(path)) {
        LUTHIER_TRY_ASSIGN(const std::string text, readFile(path));
        return parseTokenizerJson(text, path.string());
    }
    for (const char *name : {"tokenizer.model", "vocab.json", "vocab.txt", "tiktoken.model"})
        if (isFile(folder / name))
            return fail(ErrorCode::Unsupported, LUTHIER_TR("This model has its tokenizer in an old form, without a tokenizer.json."),
                        (folder / name).string(),
                        LUTHIER_TR("Load it once with transformers and save it again; that writes tokenizer.json."));
    return std::shared_ptr<const Tokenizer>();
}

} // namespace

Expected<TextModel> loadTextFolder(const fs::path &folder)
{
    TextModel model;
    LUTHIER_TRY_ASSIGN(model.tokenizer, loadTokenizer(folder));
    LUTHIER_TRY_ASSIGN(const Json config, readOptionalJson(folder / "tokenizer_config.json"));
    LUTHIER_TRY_ASSIGN(const Json map, readOptionalJson(folder / "special_tokens_map.json"));
    model.bosToken = tokenTextIn(config, map, "bos_token");
    model.eosToken = tokenTextIn(config, map, "eos_token");
    model.padToken = tokenTextIn(config, map, "pad_token");
    LUTHIER_TRY_ASSIGN(const Source source, findTemplate(folder, config));
    LUTHIER_TRY_ASSIGN(model.chatTemplate, parseChatTemplate(source.text, source.from));
    if (!model.tokenizer)
        return model;
    if (const auto eos = model.eosToken.empty() ? std::nullopt : model.tokenizer->idOf(model.eosToken))
        addStopId(model, *eos);
    LUTHIER_TRY_ASSIGN(const Json generation, readOptionalJson(folder / "generation_config.json"));
    addStopIds(generation, model);
    if (!generation.contains("eos_token_id")) {
        LUTHIER_TRY_ASSIGN(const Json architecture, readOptionalJson(folder / "config.json"));
        addStopIds(architecture, model);
    }
    addNamedEndOfTurn(model);
    return model;
}

Expected<void> copyTextFiles(const fs::path &model, const fs::path &folder)
{
    constexpr std::array<const char *, 11> kNames = {"tokenizer.json",
                                                     "tokenizer_config.json",
                                                     "special_tokens_map.json",
                                                     "chat_template.jinja",
                                                     "chat_template.json",
                                                     "added_tokens.json",
                                                     "tokenizer.model",
                                                     "vocab.json",
                                                     "merges.txt",
                                                     "vocab.txt",
                                                     "generation_config.json"};
    std::error_code error;
    if (fs::equivalent(model, folder, error))
        return {};
    for (const char *name : kNames) {
        if (!isFile(model / name))
            continue;
        LUTHIER_TRY_ASSIGN(const std::string content, readFile(model / name));
        LUTHIER_TRY(writeFileAtomic(folder / name, content));
    }
    return {};
}

} // namespace luthier::text
