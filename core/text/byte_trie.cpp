#include "core/text/byte_trie.h"

namespace luthier::text {

void ByteTrie::insert(std::string_view key, std::int32_t value)
{
    const auto make = [this](char byte) {
        m_nodes.push_back({kNone, kNone, -1, byte});
        return static_cast<std::uint32_t>(m_nodes.size() - 1);
    };
    std::uint32_t &root = m_roots[static_cast<unsigned char>(key.front())];
    if (root == kNone)
        root = make(key.front());
    std::uint32_t node = root;
    for (const char byte : key.substr(1)) {
        std::uint32_t next = child(node, byte);
        if (next == kNone) {
            next = make(byte);
            m_nodes[next].sibling = m_nodes[node].firstChild;
            m_nodes[node].firstChild = next;
        }
        node = next;
    }
    m_nodes[node].value = value;
}

} // namespace luthier::text
