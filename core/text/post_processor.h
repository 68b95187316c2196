#pragma once

#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/tokenizer.h"

namespace luthier::text {

// What happens to a single encoded text at the end ("post_processor" in tokenizer.json).
struct PostProcessing {
    // White space at the ends of a token is taken out of its range. With `addPrefixSpace`, a first token keeps its one
    // leading space, because that space is not in the text.
    struct Trim {
        bool addPrefixSpace = true;
    };
    std::vector<Trim> trims;
    std::vector<TokenId> before; // special tokens, added on request
    std::vector<TokenId> after;
};

Expected<PostProcessing> parsePostProcessor(const Json &json, std::string_view where);

// The range of one token after trimming. `value` is the token as the vocabulary (or the added token's match) spells it,
// `text` the encoded text.
ByteRange trimmedRange(ByteRange range, std::string_view value, bool isFirstToken, const PostProcessing::Trim &trim, std::string_view text);

} // namespace luthier::text
