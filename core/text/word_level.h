#pragma once

#include "core/text/tokenizer_model.h"

namespace luthier::text {

// One token per word. Errors: the vocabulary lacks the unknown token.
Expected<std::unique_ptr<TokenizerModel>> makeWordLevel(ModelSource source, bool takesBytes, std::string_view where);

} // namespace luthier::text
