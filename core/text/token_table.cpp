#include "core/text/token_table.h"

#include <bit>
#include <cstring>

namespace luthier::text {

namespace {

std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93U;
    value ^= value >> 32U;
    return value;
}

// Keys are mostly shorter than 16 bytes: eight at a time, the last ones overlapping.
std::uint32_t hashOf(std::string_view key)
{
    std::uint64_t hash = key.size() * 0x9E3779B97F4A7C15U;
    std::uint64_t part = 0;
    std::size_t at = 0;
    for (; at + 8 <= key.size(); at += 8) {
        std::memcpy(&part, key.data() + at, 8);
        hash = mixed(hash ^ part);
    }
    if (at < key.size()) {
        part = 0;
        std::memcpy(&part, key.data() + at, key.size() - at);
        hash = mixed(hash ^ part);
    }
    return static_cast<std::uint32_t>(hash ^ (hash >> 29U));
}

} // namespace

void TokenTable::reserve(std::size_t keys, std::size_t bytes)
{
    m_keys.reserve(bytes);
    grow(std::bit_ceil(keys * 2 + 2));
}

void TokenTable::grow(std::size_t slots)
{
    if (slots <= m_slots.size())
        return;
    std::vector<Slot> old(slots);
    old.swap(m_slots);
    for (const Slot &slot : old)
        if (slot.id >= 0)
            m_slots[slotOf(std::string_view(m_keys).substr(slot.begin, slot.size), slot.hash)] = slot;
}

// The key's slot, or the empty one where it belongs.
std::size_t TokenTable::slotOf(std::string_view key, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].id >= 0) {
        const Slot &slot = m_slots[at];
        if (slot.hash == hash && slot.size == key.size() && std::memcmp(m_keys.data() + slot.begin, key.data(), key.size()) == 0)
            return at;
        at = (at + 1) & mask;
    }
    return at;
}

void TokenTable::insert(std::string_view key, TokenId id)
{
    if ((m_size + 1) * 2 > m_slots.size())
        grow(std::bit_ceil(m_size * 4 + 8));
    const std::uint32_t hash = hashOf(key);
    Slot &slot = m_slots[slotOf(key, hash)];
    if (slot.id < 0) {
        slot = {hash, id, static_cast<std::uint32_t>(m_keys.size()), static_cast<std::uint32_t>(key.size())};
        m_keys += key;
        ++m_size;
    }
    slot.id = id;
}

std::optional<TokenId> TokenTable::find(std::string_view key) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Slot &slot = m_slots[slotOf(key, hashOf(key))];
    return slot.id >= 0 ? std::optional(slot.id) : std::nullopt;
}

} // namespace luthier::text
