#pragma once

#include "core/text/tokenizer_model.h"

namespace luthier::text {

// BERT's WordPiece. Errors: the vocabulary lacks the unknown token.
Expected<std::unique_ptr<TokenizerModel>> makeWordPiece(ModelSource source, bool takesBytes, std::string_view where);

} // namespace luthier::text
