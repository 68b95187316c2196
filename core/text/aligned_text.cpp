#include "core/text/aligned_text.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/unicode.h"

namespace luthier::text {

std::vector<char32_t> codePointsOf(std::string_view text)
{
    std::vector<char32_t> codePoints;
    codePoints.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        codePoints.push_back(nextCodePoint(text, at));
    return codePoints;
}

ByteRange AlignedText::origin(std::size_t begin, std::size_t end) const
{
    if (m_changed) {
        if (begin >= end)
            return begin < m_origins.size() ? ByteRange{m_origins[begin].begin, m_origins[begin].begin} : ByteRange{m_offset, m_offset};
        return {m_origins[begin].begin, m_origins[end - 1].end};
    }
    while (begin > 0 && begin < m_original.size() && isContinuationByte(m_original[begin]))
        --begin;
    while (end < m_original.size() && isContinuationByte(m_original[end]))
        ++end;
    return {m_offset + begin, m_offset + end};
}

void AlignedText::materialise()
{
    if (m_changed)
        return;
    m_text = m_original;
    m_origins.reserve(m_text.size());
    for (std::size_t at = 0; at < m_text.size();) {
        const std::size_t begin = at;
        nextCodePoint(m_text, at);
        m_origins.insert(m_origins.end(), at - begin, {m_offset + begin, m_offset + at});
    }
    m_changed = true;
}

void AlignedText::rewrite(std::size_t begin, std::size_t end, const std::vector<CharacterChange> &changes, std::size_t removed)
{
    std::size_t at = begin; // in the old text
    const auto skip = [&](std::size_t characters) {
        for (; characters > 0 && at < end; --characters)
            nextCodePoint(m_text, at);
    };
    skip(removed);
    std::string text;
    std::vector<ByteRange> origins;
    for (const CharacterChange &change : changes) {
        ByteRange origin{m_offset, m_offset};
        if (change.change > 0) {
            if (at > 0)
                origin = m_origins[at - 1];
        } else {
            if (at < m_origins.size())
                origin = m_origins[at];
            skip(1 + static_cast<std::size_t>(-change.change));
        }
        const std::size_t before = text.size();
        appendUtf8(text, change.codePoint);
        origins.insert(origins.end(), text.size() - before, origin);
    }
    const auto offset = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    m_text.replace(begin, end - begin, text);
    m_origins.erase(m_origins.begin() + offset(begin), m_origins.begin() + offset(end));
    m_origins.insert(m_origins.begin() + offset(begin), origins.begin(), origins.end());
}

void AlignedText::transform(const std::vector<CharacterChange> &changes, std::size_t removed)
{
    materialise();
    rewrite(0, m_text.size(), changes, removed);
}

void AlignedText::prepend(std::string_view text)
{
    if (empty())
        return;
    materialise();
    std::size_t end = 0;
    const char32_t first = nextCodePoint(m_text, end);
    std::vector<CharacterChange> changes;
    for (const char32_t codePoint : codePointsOf(text))
        changes.push_back({codePoint, changes.empty() ? 0 : 1});
    changes.push_back({first, changes.empty() ? 0 : 1});
    rewrite(0, end, changes, 0);
}

void AlignedText::replace(const std::vector<ByteRange> &matches, std::string_view content)
{
    if (matches.empty())
        return;
    materialise();
    std::string text;
    std::vector<ByteRange> origins;
    std::size_t copied = 0;
    const auto copyUpTo = [&](std::size_t end) {
        text.append(m_text, copied, end - copied);
        origins.insert(origins.end(), m_origins.begin() + static_cast<std::ptrdiff_t>(copied),
                       m_origins.begin() + static_cast<std::ptrdiff_t>(end));
        copied = end;
    };
    for (const ByteRange &match : matches) {
        copyUpTo(match.begin);
        const ByteRange origin = match.end > 0 ? m_origins[match.end - 1] : ByteRange{m_offset, m_offset};
        text += content;
        origins.insert(origins.end(), content.size(), origin);
        copied = match.end;
    }
    copyUpTo(m_text.size());
    m_text = std::move(text);
    m_origins = std::move(origins);
}

std::vector<CharacterChange> AlignedText::kept(const std::vector<bool> &keep, std::size_t &removed) const
{
    std::vector<CharacterChange> changes;
    removed = 0;
    std::size_t index = 0;
    for (std::size_t at = 0; at < view().size(); ++index) {
        const char32_t codePoint = nextCodePoint(view(), at);
        if (keep[index])
            changes.push_back({codePoint, 0});
        else if (changes.empty())
            ++removed;
        else
            --changes.back().change;
    }
    return changes;
}

AlignedText AlignedText::slice(std::size_t begin, std::size_t end) const
{
    AlignedText part;
    part.m_continuation = m_continuation && begin == 0;
    if (!m_changed) {
        part.m_original = m_original.substr(begin, end - begin);
        part.m_offset = m_offset + begin;
        return part;
    }
    part.m_changed = true;
    part.m_offset = begin < m_origins.size() ? m_origins[begin].begin : m_offset;
    part.m_text = m_text.substr(begin, end - begin);
    part.m_origins.assign(m_origins.begin() + static_cast<std::ptrdiff_t>(begin), m_origins.begin() + static_cast<std::ptrdiff_t>(end));
    return part;
}

void AlignedText::append(const AlignedText &other)
{
    materialise();
    AlignedText copy = other;
    copy.materialise();
    m_text += copy.m_text;
    m_origins.insert(m_origins.end(), copy.m_origins.begin(), copy.m_origins.end());
}

} // namespace luthier::text
