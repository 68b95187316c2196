#include "core/text/text_model.h"

#include <algorithm>

#include "core/base/translate.h"
#include "core/text/text_model_parts.h"

namespace luthier::text {

namespace {

bool isGguf(const fs::path &path)
{
    std::error_code error;
    return fs::is_regular_file(path, error) && path.extension() == ".gguf";
}

Expected<void> checkModel(const fs::path &model)
{
    std::error_code error;
    if (!fs::exists(model, error))
        return fail(ErrorCode::NotFound, LUTHIER_TR("There is no model here."), model.string(), LUTHIER_TR("Check the path."));
    if (isGguf(model) || fs::is_directory(model, error))
        return {};
    return fail(ErrorCode::Unsupported, LUTHIER_TR("This is neither a model folder nor a GGUF file."), model.string(),
                LUTHIER_TR("Name the folder that holds the model's config.json, or a file that ends in .gguf."));
}

} // namespace

Expected<std::shared_ptr<const ChatTemplate>> parseChatTemplate(std::string_view source, const fs::path &from)
{
    if (source.empty())
        return std::shared_ptr<const ChatTemplate>();
    auto parsed = ChatTemplate::parse(source);
    if (!parsed) {
        Error error = std::move(parsed).error();
        error.where = from.string() + (error.where.empty() ? "" : ", " + error.where);
        return fail(std::move(error));
    }
    return std::make_shared<const ChatTemplate>(std::move(*parsed));
}

void addStopId(TextModel &model, TokenId id)
{
    if (std::ranges::find(model.stopIds, id) == model.stopIds.end())
        model.stopIds.push_back(id);
}

void addNamedEndOfTurn(TextModel &model)
{
    constexpr std::string_view kNames[] = {"<|im_end|>", "<|eot_id|>",      "<|end|>",    "<end_of_turn>",
                                           "<turn|>",    "<|end_of_text|>", "<|return|>", "<|eom_id|>"};
    if (!model.tokenizer || !model.chatTemplate)
        return;
    for (const std::string_view name : kNames) {
        const auto id = model.tokenizer->idOf(name);
        if (id && model.tokenizer->isSpecial(*id) && model.chatTemplate->source().find(name) != std::string::npos)
            addStopId(model, *id);
    }
}

Expected<TextModel> loadTextModel(const fs::path &model)
{
    LUTHIER_TRY(checkModel(model));
    return isGguf(model) ? loadTextGguf(model) : loadTextFolder(model);
}

Expected<void> writeTextFiles(const fs::path &model, const fs::path &folder)
{
    LUTHIER_TRY(checkModel(model));
    LUTHIER_TRY(createFolders(folder));
    return isGguf(model) ? generateTextFiles(model, folder) : copyTextFiles(model, folder);
}

} // namespace luthier::text
