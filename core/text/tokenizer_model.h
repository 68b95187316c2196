#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/vocabulary.h"

namespace luthier::text {

// A token of one word: its id and the bytes of the word it stands for.
struct ModelToken {
    TokenId id = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// Cuts one word into tokens ("model" in tokenizer.json). Immutable and thread-safe.
class TokenizerModel {
public:
    virtual ~TokenizerModel() = default;
    // `word` is not empty; tokens are appended. It is valid UTF-8, unless the model was made for bytes.
    virtual void tokenize(std::string_view word, std::vector<ModelToken> &tokens) const = 0;
    virtual const Vocabulary &vocabulary() const = 0;
    virtual std::string_view kind() const = 0; // for people
    virtual Json toJson() const = 0;           // the "model" of tokenizer.json
};

// The "model" of a tokenizer file, its big lists apart from the rest.
struct ModelSource {
    Json settings = Json::object(); // every member but the following
    std::vector<Vocabulary::Entry> vocabulary;
    std::vector<double> scores; // Unigram: one per entry of the vocabulary
    std::vector<std::pair<std::string, std::string>> merges;
};

// `takesBytes`: words come as plain bytes and not in the byte alphabet; only BPE can do that.
Expected<std::unique_ptr<TokenizerModel>> makeModel(ModelSource source, bool takesBytes, std::string_view where);
// The type, also of files that do not name it.
std::string modelType(const ModelSource &source);

} // namespace luthier::text
