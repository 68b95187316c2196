#pragma once

#include "core/text/tokenizer_model.h"

namespace luthier::text {

// The unigram language model of SentencePiece. Errors: no scores, an unknown id outside the vocabulary.
Expected<std::unique_ptr<TokenizerModel>> makeUnigram(ModelSource source, bool takesBytes, std::string_view where);

} // namespace luthier::text
