#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokenizer.h"

namespace luthier::text {

// A hash table from byte strings to ids, made for many look-ups of short strings: open addressing, all keys in one block.
class TokenTable {
public:
    void reserve(std::size_t keys, std::size_t bytes);
    void insert(std::string_view key, TokenId id); // a later id for the same key wins
    std::optional<TokenId> find(std::string_view key) const;
    std::size_t size() const { return m_size; }

private:
    struct Slot {
        std::uint32_t hash = 0;
        TokenId id = -1; // -1: empty
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };

    std::size_t slotOf(std::string_view key, std::uint32_t hash) const;
    void grow(std::size_t slots);

    std::string m_keys;
    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
};

} // namespace luthier::text
