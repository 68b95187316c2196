#include "app/cli/conversation_input.h"

namespace luthier::cli {

Expected<ConversationInput> conversationInput(const Json &row)
{
    if (!row.is_object() || !row.contains("messages"))
        return fail(ErrorCode::BadData, "This row has no messages.", {}, "Each row must be {\"messages\": [{\"role\", \"content\"}, …]}.");
    ConversationInput input;
    LUTHIER_TRY_ASSIGN(input.conversation.messages, text::messagesFromJson(row["messages"]));
    for (const auto &[key, value] : row.items()) {
        if (key == "messages")
            continue;
        if (key == "tools")
            input.conversation.tools = value;
        else if (key == "add_generation_prompt" && value.is_boolean())
            input.options.addGenerationPrompt = value.get<bool>();
        else if (key == "chat_template_kwargs" && value.is_object())
            input.options.extra.update(value);
        else
            input.options.extra[key] = value; // "enable_thinking" and the like
    }
    return input;
}

} // namespace luthier::cli
