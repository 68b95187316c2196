#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace luthier::text {

// A set of byte strings with a number each, for finding all of them that begin at one place of a text.
class ByteTrie {
public:
    ByteTrie() { m_roots.fill(kNone); }

    void insert(std::string_view key, std::int32_t value); // key is not empty; a later value wins
    bool canBegin(char byte) const { return m_roots[static_cast<unsigned char>(byte)] != kNone; }

    // found(length, value) for each key that `text` starts with, shortest first.
    template <class Found>
    void prefixesOf(std::string_view text, Found found) const
    {
        if (text.empty())
            return;
        std::uint32_t node = m_roots[static_cast<unsigned char>(text.front())];
        for (std::size_t length = 1; node != kNone; ++length) {
            if (m_nodes[node].value >= 0)
                found(length, m_nodes[node].value);
            if (length == text.size())
                return;
            node = child(node, text[length]);
        }
    }

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    struct Node {
        std::uint32_t firstChild = kNone;
        std::uint32_t sibling = kNone;
        std::int32_t value = -1;
        char byte = 0;
    };

    std::uint32_t child(std::uint32_t node, char byte) const
    {
        std::uint32_t at = m_nodes[node].firstChild;
        while (at != kNone && m_nodes[at].byte != byte)
            at = m_nodes[at].sibling;
        return at;
    }

    std::array<std::uint32_t, 256> m_roots{};
    std::vector<Node> m_nodes;
};

} // namespace luthier::text
