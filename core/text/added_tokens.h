#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/byte_trie.h"
#include "core/text/normalizer.h"
#include "core/text/vocabulary.h"

namespace luthier::text {

// A token that is cut out of the text before the model sees it ("added_tokens" in tokenizer.json).
struct AddedToken {
    TokenId id = 0;
    std::string content;
    bool singleWord = false; // not next to a word character
    bool lstrip = false;     // swallows the white space before it
    bool rstrip = false;
    bool normalized = false; // searched in the normalized text, itself normalized
    bool special = false;
};

// Where an added token was found, with the white space it swallowed.
struct AddedMatch {
    TokenId id = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class AddedTokens {
public:
    // Reads the list; ids of tokens that the vocabulary holds come from there. `normalizer` may be null.
    static Expected<AddedTokens> parse(const Json &list, const Vocabulary &vocabulary, const Normalizer *normalizer,
                                       std::string_view where);

    enum class Pass { Raw, Normalized };
    bool hasTokens(Pass pass) const { return pass == Pass::Raw ? m_hasRaw : m_hasNormalized; }

    // Which stretches of the searched text may be a token, by the bytes of its content. Unset: all.
    using Admits = std::function<bool(ByteRange content)>;
    // From left to right the longest token at each place. Swallowed white space ends at `boundaries` (sorted).
    std::vector<AddedMatch> find(std::string_view text, Pass pass, const Admits &admits, std::span<const std::size_t> boundaries) const;

    const AddedToken *byId(TokenId id) const;
    const AddedToken *byContent(std::string_view content) const;
    bool isSpecial(std::string_view content) const;
    // What a decoder is given for the token. As in the reference that is the normalized content, which is then no special
    // token any more if it differs.
    const std::string *decodedText(TokenId id) const; // null if it is no added token
    TokenId largestId() const { return m_largestId; } // -1 if there are none

private:
    const AddedToken *longestAt(std::string_view text, std::size_t at, const ByteTrie &trie, const Admits &admits,
                                std::size_t &length) const;

    std::vector<AddedToken> m_tokens;
    std::vector<std::string> m_normalized; // the content as it is searched
    std::unordered_map<TokenId, std::size_t> m_byId;
    std::unordered_map<std::string, std::size_t> m_byContent;
    ByteTrie m_raw;
    ByteTrie m_normalizedTrie;
    bool m_hasRaw = false;
    bool m_hasNormalized = false;
    TokenId m_largestId = -1;
};

} // namespace luthier::text
