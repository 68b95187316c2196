#pragma once

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/rendering.h"

namespace luthier::cli {

// A row with "messages", "tools"?, "add_generation_prompt"?, "chat_template_kwargs"? and further template variables.
struct ConversationInput {
    text::Conversation conversation;
    text::RenderOptions options;
};
Expected<ConversationInput> conversationInput(const Json &row);

} // namespace luthier::cli
