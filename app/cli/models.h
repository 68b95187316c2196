#pragma once

#include <string>

#include "core/base/expected.h"
#include "core/text/rendering.h"
#include "core/text/text_model.h"

namespace luthier::cli {

// A model's text half with a tokenizer; an error where it has none.
Expected<void> requireTokenizer(const text::TextModel &loaded, const std::string &model);
Expected<text::TextModel> loadTokenizingModel(const std::string &model);

// A row with "messages", "tools"?, "add_generation_prompt"?, "chat_template_kwargs"? and further template variables.
struct ConversationInput {
    text::Conversation conversation;
    text::RenderOptions options;
};
Expected<ConversationInput> conversationInput(const Json &row);

} // namespace luthier::cli
