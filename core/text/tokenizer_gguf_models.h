#pragma once

#include "core/text/tokenizer_gguf.h"

namespace luthier::text {

// One function per value of tokenizer.ggml.model; the table in tokenizer_gguf.cpp names them.

// tokenizer_gguf_bpe.cpp
Expected<TokenizerFile> fileOfByteLevelBpe(const GgufVocabulary &vocabulary, std::string_view where);
// tokenizer_gguf_sentencepiece.cpp
Expected<TokenizerFile> fileOfSentencePieceBpe(const GgufVocabulary &vocabulary, std::string_view where);
Expected<TokenizerFile> fileOfUnigram(const GgufVocabulary &vocabulary, std::string_view where);
// tokenizer_gguf_bert.cpp
Expected<TokenizerFile> fileOfWordPiece(const GgufVocabulary &vocabulary, std::string_view where);

// tokenizer_gguf_parts.cpp: what they share.
// A file with "added_tokens" (control, unknown and user-defined tokens) and empty places for the rest.
Json newTokenizerParts(const GgufVocabulary &vocabulary);
// The tokens that are text, with their ids.
std::vector<Vocabulary::Entry> textTokens(const GgufVocabulary &vocabulary);
// TemplateProcessing that puts these tokens around a text; null if there are none.
Json templateAround(const GgufVocabulary &vocabulary, std::optional<TokenId> before, std::optional<TokenId> after);

} // namespace luthier::text
