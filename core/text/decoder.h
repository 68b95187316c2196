#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::text {

// Turns the vocabulary strings of some tokens back into text ("decoder" in tokenizer.json): each step rewrites the list,
// and what is left is joined. Immutable.
class Decoder {
public:
    virtual ~Decoder() = default;
    virtual void apply(std::vector<std::string> &tokens) const = 0;
};

// Null for null: the reference then joins the tokens with spaces.
Expected<std::unique_ptr<Decoder>> parseDecoder(const Json &json, std::string_view where);

} // namespace luthier::text
