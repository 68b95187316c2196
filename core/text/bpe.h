#pragma once

#include "core/text/tokenizer_model.h"

namespace luthier::text {

// Byte-pair encoding. Errors: a merge or the unknown token that the vocabulary does not hold.
Expected<std::unique_ptr<TokenizerModel>> makeBpe(ModelSource source, bool takesBytes, std::string_view where);

} // namespace luthier::text
