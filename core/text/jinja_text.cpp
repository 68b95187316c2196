#include "core/text/jinja_text.h"

#include <algorithm>
#include <cassert>

namespace luthier::text::jinja {

Text::Text(std::string bytes, Origin origin) : m_bytes(std::move(bytes))
{
    if (origin != Origin{})
        m_runs.push_back({m_bytes.size(), origin});
}

std::vector<Text::Run> Text::runs() const
{
    if (m_runs.empty() && !m_bytes.empty())
        return {{m_bytes.size(), Origin{}}};
    return m_runs;
}

Origin Text::originAt(std::size_t offset) const
{
    if (m_runs.empty())
        return {};
    const auto run = std::upper_bound(m_runs.begin(), m_runs.end(), offset, [](std::size_t at, const Run &r) { return at < r.end; });
    return run == m_runs.end() ? m_runs.back().origin : run->origin;
}

// The bytes themselves are in place already.
void Text::addRun(std::size_t bytes, Origin origin)
{
    if (m_runs.empty()) {
        if (origin == Origin{})
            return;
        if (m_bytes.size() > bytes)
            m_runs.push_back({m_bytes.size() - bytes, Origin{}});
    }
    const bool worthKeeping = bytes > 0 || !origin.isTemplate();
    if (!m_runs.empty() && m_runs.back().origin == origin)
        m_runs.back().end += bytes;
    else if (worthKeeping)
        m_runs.push_back({m_bytes.size(), origin});
}

void Text::append(std::string_view bytes, Origin origin)
{
    m_bytes.append(bytes);
    addRun(bytes.size(), origin);
}

void Text::append(const Text &other)
{
    append(other, 0, other.size());
}

void Text::append(const Text &other, std::size_t begin, std::size_t end)
{
    assert(begin <= end && end <= other.size());
    if (other.m_runs.empty()) {
        append(std::string_view(other.m_bytes).substr(begin, end - begin), Origin{});
        return;
    }
    if (begin == end && !other.m_bytes.empty()) {
        append(std::string_view(), other.originAt(begin));
        return;
    }
    std::size_t runBegin = 0;
    auto run = std::lower_bound(other.m_runs.begin(), other.m_runs.end(), begin, [](const Run &r, std::size_t at) { return r.end < at; });
    if (run != other.m_runs.begin())
        runBegin = std::prev(run)->end;
    for (; run != other.m_runs.end() && runBegin <= end; runBegin = run->end, ++run) {
        const std::size_t from = std::max(begin, runBegin);
        const std::size_t to = std::min(end, run->end);
        const bool isMarker = run->end == runBegin;
        if (from < to || isMarker)
            append(std::string_view(other.m_bytes).substr(from, to - from), run->origin);
    }
}

Text Text::slice(std::size_t begin, std::size_t end) const
{
    Text part;
    part.append(*this, begin, end);
    return part;
}

void Text::setGeneration(std::uint32_t generation)
{
    if (m_runs.empty() && !m_bytes.empty())
        m_runs.push_back({m_bytes.size(), Origin{}});
    for (Run &run : m_runs)
        run.origin.generation = generation;
}

} // namespace luthier::text::jinja
