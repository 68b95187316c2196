#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokenizer.h"

namespace luthier::text {

// One character of a changed text and how it came about: 0 replaces the next character of the old text, 1 is inserted
// and shares the origin of what stands before it, -n replaces the next character and swallows the n after that.
struct CharacterChange {
    char32_t codePoint = 0;
    int change = 0;
};

// A stretch of the encoded text on its way through the normalizers and pre-tokenizers: valid UTF-8 of which every byte
// knows the bytes of the encoded text that it stands for. Costs nothing while it is unchanged; the encoded text must
// outlive it.
class AlignedText {
public:
    AlignedText() = default;
    // `original` stands at byte `offset` of the encoded text.
    AlignedText(std::string_view original, std::size_t offset) : m_original(original), m_offset(offset) {}

    std::string_view view() const { return m_changed ? std::string_view(m_text) : m_original; }
    bool empty() const { return view().empty(); }
    // Where the bytes [begin, end) of view() come from: whole characters of the encoded text.
    ByteRange origin(std::size_t begin, std::size_t end) const;

    // It was cut off from the text before it by the caller, so it is not the start of anything: nothing is prepended.
    bool isContinuation() const { return m_continuation; }
    void setContinuation(bool continuation) { m_continuation = continuation; }

    // Writes the whole text anew; the first `removed` characters of the old one vanish.
    void transform(const std::vector<CharacterChange> &changes, std::size_t removed = 0);
    void prepend(std::string_view text);                                           // nothing happens to an empty text
    void replace(const std::vector<ByteRange> &matches, std::string_view content); // sorted, not overlapping
    template <class Keep>
    void filter(Keep keep); // keep(char32_t): drops the other characters
    template <class Map>
    void map(Map map); // map(char32_t): one character for another

    AlignedText slice(std::size_t begin, std::size_t end) const;
    void append(const AlignedText &other); // of the same encoded text

private:
    void materialise();
    void rewrite(std::size_t begin, std::size_t end, const std::vector<CharacterChange> &changes, std::size_t removed);
    std::vector<CharacterChange> kept(const std::vector<bool> &keep, std::size_t &removed) const;

    std::string_view m_original;
    std::size_t m_offset = 0;
    std::string m_text;               // used once changed
    std::vector<ByteRange> m_origins; // one per byte of m_text
    bool m_changed = false;
    bool m_continuation = false;
};

std::vector<char32_t> codePointsOf(std::string_view text); // of valid UTF-8

template <class Keep>
void AlignedText::filter(Keep keep)
{
    std::vector<bool> decisions;
    bool all = true;
    for (const char32_t codePoint : codePointsOf(view())) {
        decisions.push_back(keep(codePoint));
        all = all && decisions.back();
    }
    if (all)
        return;
    std::size_t removed = 0;
    const std::vector<CharacterChange> changes = kept(decisions, removed);
    transform(changes, removed);
}

template <class Map>
void AlignedText::map(Map map)
{
    std::vector<CharacterChange> changes;
    bool same = true;
    for (const char32_t codePoint : codePointsOf(view())) {
        changes.push_back({map(codePoint), 0});
        same = same && changes.back().codePoint == codePoint;
    }
    if (!same)
        transform(changes);
}

} // namespace luthier::text
