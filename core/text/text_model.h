#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"

namespace luthier::text {

// Everything about a model that concerns text: a HF folder (tokenizer.json, tokenizer_config.json, chat_template.jinja,
// special_tokens_map.json, generation_config.json) or a GGUF file's metadata.
struct TextModel {
    std::shared_ptr<const Tokenizer> tokenizer;       // null when the model has none (token rows need none)
    std::shared_ptr<const ChatTemplate> chatTemplate; // null when the model has none
    std::string bosToken;                             // text of the token, empty if none
    std::string eosToken;
    std::string padToken;
    std::vector<TokenId> stopIds; // ids that end a generation (eos and, where named, end-of-turn)
};

// A model without tokenizer files gives a TextModel without a tokenizer; a damaged tokenizer is an error.
Expected<TextModel> loadTextModel(const fs::path &model);

// Writes tokenizer.json, tokenizer_config.json, special_tokens_map.json and chat_template.jinja so that transformers
// reads the same tokenizer and template. Copies the files of a HF folder; makes them from a GGUF's metadata.
Expected<void> writeTextFiles(const fs::path &model, const fs::path &folder);

} // namespace luthier::text
