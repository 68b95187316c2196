#include "core/text/prompt.h"

#include "core/base/translate.h"

namespace luthier::text {
namespace {

Expected<std::vector<Token>> promptTokens(const TextModel &model, const Conversation &conversation, const RenderOptions &options)
{
    if (!model.chatTemplate) {
        EncodeOptions plain;
        plain.addSpecialTokens = true;
        return model.tokenizer->encode(conversation.messages.back().content, plain);
    }
    LUTHIER_TRY_ASSIGN(RenderedTokens rendered, renderConversation(model, conversation, options));
    return std::move(rendered.tokens);
}

} // namespace

Expected<void> requireTokenizer(const TextModel &loaded, std::string_view model)
{
    if (loaded.tokenizer)
        return {};
    return fail(ErrorCode::Unsupported, LUTHIER_TR("This model has no tokenizer."), std::string(model),
                LUTHIER_TR("Put tokenizer.json beside its weights, or give rows of token ids where they are accepted."));
}

Expected<TextModel> loadTokenizingModel(const fs::path &model)
{
    LUTHIER_TRY_ASSIGN(TextModel loaded, loadTextModel(model));
    LUTHIER_TRY(requireTokenizer(loaded, model.string()));
    return loaded;
}

Conversation question(std::string_view text)
{
    Message message;
    message.content = text;
    return {{std::move(message)}, {}};
}

Expected<std::vector<TokenId>> promptIds(const TextModel &model, const Conversation &conversation, RenderOptions options)
{
    if (conversation.messages.empty())
        return fail(ErrorCode::BadData, LUTHIER_TR("The conversation has no messages."), "messages",
                    LUTHIER_TR("Give at least one message."));
    options.addGenerationPrompt = true;
    LUTHIER_TRY_ASSIGN(const std::vector<Token> tokens, promptTokens(model, conversation, options));
    if (tokens.empty())
        return fail(ErrorCode::BadData, LUTHIER_TR("There is nothing to answer."), "the conversation",
                    LUTHIER_TR("Write a message first."));
    std::vector<TokenId> ids;
    ids.reserve(tokens.size());
    for (const Token &token : tokens)
        ids.push_back(token.id);
    return ids;
}

} // namespace luthier::text
