#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/text_model.h"
#include "core/text/tokenizer_gguf.h"

namespace luthier::text {

// text_model_folder.cpp: a Hugging Face folder.
Expected<TextModel> loadTextFolder(const fs::path &folder);
Expected<void> copyTextFiles(const fs::path &model, const fs::path &folder);

// text_model_gguf.cpp: a GGUF file.
Expected<TextModel> loadTextGguf(const fs::path &file);
Expected<void> generateTextFiles(const fs::path &file, const fs::path &folder);

// text_model.cpp: what both do.
// The template, or null for an empty source; errors say where it came from.
Expected<std::shared_ptr<const ChatTemplate>> parseChatTemplate(std::string_view source, const fs::path &from);
// Adds the special tokens that are known to end a turn and that the chat template writes.
void addNamedEndOfTurn(TextModel &model);
void addStopId(TextModel &model, TokenId id);

} // namespace luthier::text
