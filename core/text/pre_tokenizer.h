#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/aligned_text.h"

namespace luthier::text {

// A stretch of text and the words it has been split into so far: ranges of text.view(), none empty, in order. What lies
// between them has been removed.
struct Words {
    AlignedText text;
    std::vector<ByteRange> spans;
};

// Splits text into the words that the model sees one by one ("pre_tokenizer" in tokenizer.json). Immutable.
class PreTokenizer {
public:
    virtual ~PreTokenizer() = default;
    virtual void apply(Words &words) const = 0;
};

struct ParsedPreTokenizer {
    std::unique_ptr<PreTokenizer> preTokenizer; // null for null
    // The last step would have spelled bytes in the byte alphabet, but leaves them: the model takes them as they are.
    bool leavesBytes = false;
};

Expected<ParsedPreTokenizer> parsePreTokenizer(const Json &json, bool modelTakesBytes, std::string_view where);

} // namespace luthier::text
