#include "core/text/bpe_merges.h"

#include <algorithm>
#include <array>
#include <bit>
#include <queue>

namespace luthier::text {

namespace {

// Below this length scanning all pairs for the best one is faster than a queue.
constexpr std::size_t kShortWord = 40;

void mergeShort(const MergeTable &merges, std::vector<ModelToken> &tokens, std::size_t first)
{
    using Merge = MergeTable::Merge;
    std::size_t count = tokens.size() - first;
    ModelToken *word = tokens.data() + first;
    std::array<Merge, kShortWord> pairs; // pairs[i] joins word[i] and word[i + 1]
    for (std::size_t i = 0; i + 1 < count; ++i)
        pairs[i] = merges.find(word[i].id, word[i + 1].id);
    while (count > 1) {
        std::size_t best = 0;
        for (std::size_t i = 1; i + 1 < count; ++i)
            if (pairs[i].rank < pairs[best].rank)
                best = i;
        if (pairs[best].rank == UINT32_MAX)
            break;
        word[best].id = pairs[best].id;
        word[best].end = word[best + 1].end;
        std::copy(word + best + 2, word + count, word + best + 1);
        std::copy(pairs.data() + best + 1, pairs.data() + count - 1, pairs.data() + best);
        --count;
        if (best > 0)
            pairs[best - 1] = merges.find(word[best - 1].id, word[best].id);
        if (best + 1 < count)
            pairs[best] = merges.find(word[best].id, word[best + 1].id);
    }
    tokens.resize(first + count);
}

struct Candidate {
    std::uint32_t rank;
    std::uint32_t position;
    TokenId left; // what stood there when the candidate was noted
    TokenId right;
    TokenId joined;
};

struct ComesLater {
    bool operator()(const Candidate &a, const Candidate &b) const { return a.rank != b.rank ? a.rank > b.rank : a.position > b.position; }
};

// For long words: a queue of candidates over a doubly linked list; outdated candidates are recognised when they come up.
class LongWord {
public:
    LongWord(const MergeTable &merges, std::vector<ModelToken> &tokens, std::size_t first)
        : m_merges(merges), m_tokens(tokens), m_first(first), m_previous(tokens.size() - first), m_next(tokens.size() - first)
    {
        for (std::uint32_t i = 0; i < m_next.size(); ++i) {
            m_previous[i] = i - 1; // wraps to kNone for the first
            m_next[i] = i + 1 < m_next.size() ? i + 1 : kNone;
        }
    }

    void merge()
    {
        for (std::uint32_t i = 0; i < m_next.size(); ++i)
            note(i);
        while (!m_queue.empty()) {
            const Candidate top = m_queue.top();
            m_queue.pop();
            const std::uint32_t right = m_next[top.position];
            if (right == kNone || at(top.position).id != top.left || at(right).id != top.right)
                continue;
            join(top, right);
        }
        compact();
    }

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    ModelToken &at(std::uint32_t position) { return m_tokens[m_first + position]; }

    void note(std::uint32_t position)
    {
        const std::uint32_t right = m_next[position];
        if (right == kNone)
            return;
        const MergeTable::Merge merge = m_merges.find(at(position).id, at(right).id);
        if (merge.rank != UINT32_MAX)
            m_queue.push({merge.rank, position, at(position).id, at(right).id, merge.id});
    }

    void join(const Candidate &pair, std::uint32_t right)
    {
        at(pair.position).id = pair.joined;
        at(pair.position).end = at(right).end;
        at(right).id = kGone;
        m_next[pair.position] = m_next[right];
        if (m_next[right] != kNone)
            m_previous[m_next[right]] = pair.position;
        m_next[right] = kNone;
        if (m_previous[pair.position] != kNone)
            note(m_previous[pair.position]);
        note(pair.position);
    }

    void compact()
    {
        const auto begin = m_tokens.begin() + static_cast<std::ptrdiff_t>(m_first);
        m_tokens.erase(std::remove_if(begin, m_tokens.end(), [](const ModelToken &token) { return token.id == kGone; }), m_tokens.end());
    }

    static constexpr TokenId kGone = -2;

    const MergeTable &m_merges;
    std::vector<ModelToken> &m_tokens;
    std::size_t m_first;
    std::vector<std::uint32_t> m_previous;
    std::vector<std::uint32_t> m_next;
    std::priority_queue<Candidate, std::vector<Candidate>, ComesLater> m_queue;
};

} // namespace

void MergeTable::reserve(std::size_t merges)
{
    if (merges * 2 + 2 <= m_slots.size())
        return;
    std::vector<Slot> old(std::bit_ceil(merges * 2 + 2));
    old.swap(m_slots);
    m_mask = m_slots.size() - 1;
    m_size = 0;
    for (const Slot &slot : old)
        if (slot.key != kEmpty)
            insert(static_cast<TokenId>(slot.key >> 32U), static_cast<TokenId>(slot.key & 0xFFFFFFFFU), slot.merge);
}

void MergeTable::insert(TokenId left, TokenId right, Merge merge)
{
    reserve(m_size + 1);
    const std::uint64_t key = keyOf(left, right);
    std::size_t at = hashOf(key) & m_mask;
    while (m_slots[at].key != key && m_slots[at].key != kEmpty)
        at = (at + 1) & m_mask;
    m_size += m_slots[at].key == kEmpty ? 1 : 0;
    m_slots[at] = {key, merge};
}

void mergePairs(const MergeTable &merges, std::vector<ModelToken> &tokens, std::size_t first)
{
    const std::size_t count = tokens.size() - first;
    if (count < 2)
        return;
    if (count <= kShortWord)
        mergeShort(merges, tokens, first);
    else
        LongWord(merges, tokens, first).merge();
}

} // namespace luthier::text
