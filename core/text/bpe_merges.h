#pragma once

#include <cstdint>
#include <vector>

#include "core/text/tokenizer_model.h"

namespace luthier::text {

// The merges of a byte-pair encoding: which pairs of neighbouring tokens join, in which order of preference.
class MergeTable {
public:
    struct Merge {
        std::uint32_t rank = UINT32_MAX; // lower joins first; UINT32_MAX: the pair does not join
        TokenId id = -1;                 // of the joined token
    };

    void reserve(std::size_t merges);
    void insert(TokenId left, TokenId right, Merge merge); // a later one for the same pair wins
    Merge find(TokenId left, TokenId right) const
    {
        const std::uint64_t key = keyOf(left, right);
        for (std::size_t at = hashOf(key) & m_mask;; at = (at + 1) & m_mask) {
            const Slot &slot = m_slots[at];
            if (slot.key == key || slot.key == kEmpty)
                return slot.merge;
        }
    }

private:
    struct Slot {
        std::uint64_t key = kEmpty;
        Merge merge;
    };
    static constexpr std::uint64_t kEmpty = UINT64_MAX;

    static std::uint64_t keyOf(TokenId left, TokenId right)
    {
        return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32U) | static_cast<std::uint32_t>(right);
    }
    static std::size_t hashOf(std::uint64_t key) { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 20U); }

    std::vector<Slot> m_slots{1};
    std::size_t m_mask = 0;
    std::size_t m_size = 0;
};

// Joins the tokens from index `first` on until no pair joins any more: always the pair of the lowest rank, the leftmost
// among equals.
void mergePairs(const MergeTable &merges, std::vector<ModelToken> &tokens, std::size_t first);

} // namespace luthier::text
