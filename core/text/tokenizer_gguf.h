#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/text/tokenizer.h"
#include "core/text/tokenizer_file.h"
#include "core/weights/gguf.h"

namespace luthier::text {

// The vocabulary in a GGUF file's metadata (keys tokenizer.*).
struct GgufVocabulary {
    enum class Type { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4, Unused = 5, Byte = 6 };

    std::string model;               // tokenizer.ggml.model: "gpt2", "llama", "bert", "t5"
    std::string pre;                 // tokenizer.ggml.pre: which rules split text into words; may be empty
    std::vector<std::string> tokens; // valid UTF-8; one that was not is an unused token
    std::vector<Type> types;         // as many as tokens
    std::vector<double> scores;      // as many as tokens, or none
    std::vector<std::string> merges;
    std::optional<TokenId> bos, eos, unknown, padding, separator, classifier;
    std::vector<TokenId> endOfTurn; // further ids that end a generation
    std::optional<bool> addsBos, addsEos, addsSpacePrefix;
    bool removesExtraSpaces = false;
    std::string characterMap; // the precompiled map of a SentencePiece model, bytes
    std::string chatTemplate; // "" if there is none
};

// Nothing if the file carries no vocabulary. Errors name the key.
Expected<std::optional<GgufVocabulary>> readGgufVocabulary(const weights::GgufFile &file, std::string_view where);

// The tokenizer.json that gives the same ids. Unsupported: a model or a `pre` that we do not know.
Expected<TokenizerFile> tokenizerFileOf(GgufVocabulary vocabulary, std::string_view where);

} // namespace luthier::text
