#pragma once

#include <string_view>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/tokenizer_model.h"

namespace luthier::text {

// The content of a tokenizer.json, its vocabulary and merges apart: as JSON values they would take ten times the memory,
// and an ordered object of 100 000 members is slow to fill.
struct TokenizerFile {
    Json parts = Json::object(); // every member but "model"
    ModelSource model;
};

// Errors: no JSON, or a vocabulary that is none; where = `where`, with line and column where they are known.
Expected<TokenizerFile> parseTokenizerFile(std::string_view text, std::string_view where);

} // namespace luthier::text
