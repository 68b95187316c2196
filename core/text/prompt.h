#pragma once

#include <string_view>
#include <vector>

#include "core/text/message.h"
#include "core/text/rendering.h"
#include "core/text/text_model.h"

namespace luthier::text {

// Unsupported where the model has no tokenizer; `model` names it in the error.
Expected<void> requireTokenizer(const TextModel &loaded, std::string_view model);
// loadTextModel() for a model that has to have a tokenizer.
Expected<TextModel> loadTokenizingModel(const fs::path &model);

// The conversation of one question.
Conversation question(std::string_view text);

// The ids that a model goes on from to answer a conversation: through its chat template with the generation prompt; where it
// has no template, the text of the last message as it is. BadData where that gives no token. TextModel::stopIds end the answer
// and StreamDecoder makes text of it.
Expected<std::vector<TokenId>> promptIds(const TextModel &model, const Conversation &conversation, RenderOptions options = {});

} // namespace luthier::text
