#include "core/text/message_spans.h"

#include <algorithm>
#include <array>

namespace luthier::text {

bool isSpokenField(std::string_view field)
{
    static constexpr std::array<std::string_view, 3> kSpoken = {"content", "reasoning", "tool_calls"};
    return std::find(kSpoken.begin(), kSpoken.end(), field) != kSpoken.end();
}

std::vector<OriginSpan> messagePlaces(const RenderedText &rendered)
{
    std::vector<OriginSpan> places = rendered.emptyFields;
    places.insert(places.end(), rendered.spans.begin(), rendered.spans.end());
    std::erase_if(places, [](const OriginSpan &span) { return span.message == OriginSpan::kTemplate; });
    std::stable_sort(places.begin(), places.end(),
                     [](const OriginSpan &a, const OriginSpan &b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    return places;
}

std::vector<SpokenPart> spokenParts(const RenderedText &rendered)
{
    std::vector<SpokenPart> parts;
    std::vector<std::size_t> seen;
    int openMessage = OriginSpan::kTemplate; // whose part goes on
    for (const OriginSpan &place : messagePlaces(rendered)) {
        if (place.message != openMessage && openMessage != OriginSpan::kTemplate) {
            parts.back().limit = place.begin;
            openMessage = OriginSpan::kTemplate;
        }
        if (!isSpokenField(place.field))
            continue;
        if (place.message == openMessage) {
            parts.back().range.end = std::max(parts.back().range.end, place.end);
            continue;
        }
        const auto message = static_cast<std::size_t>(place.message);
        const bool isFirst = std::find(seen.begin(), seen.end(), message) == seen.end();
        seen.push_back(message);
        parts.push_back({message, {place.begin, place.end}, rendered.text.size(), isFirst});
        openMessage = place.message;
    }
    return parts;
}

std::vector<ByteRange> templateRanges(const RenderedText &rendered)
{
    std::vector<ByteRange> ranges;
    for (const OriginSpan &span : rendered.spans) {
        const bool isTemplate = span.message == OriginSpan::kTemplate ? span.field.empty() : span.field == "role";
        if (!isTemplate)
            continue;
        if (!ranges.empty() && ranges.back().end == span.begin)
            ranges.back().end = span.end;
        else
            ranges.push_back({span.begin, span.end});
    }
    return ranges;
}

// A block that holds nothing of a message (an end of text of its own) belongs to the message before it, else to the
// first assistant message after what stands before the block.
static std::size_t ownerWithout(const std::vector<OriginSpan> &places, std::size_t begin, const std::vector<Message> &messages)
{
    std::size_t next = 0;
    for (const OriginSpan &place : places) {
        if (place.end <= begin)
            next = std::max(next, static_cast<std::size_t>(place.message) + 1);
    }
    while (next < messages.size() && messages[next].role != Role::Assistant)
        ++next;
    return next;
}

std::vector<std::pair<ByteRange, std::size_t>> generatedParts(const RenderedText &rendered, const std::vector<Message> &messages)
{
    const std::vector<OriginSpan> places = messagePlaces(rendered);
    std::vector<std::pair<ByteRange, std::size_t>> parts;
    for (const auto &[begin, end] : rendered.generationRanges) {
        const auto inside = std::find_if(places.begin(), places.end(), [begin = begin, end = end](const OriginSpan &place) {
            return place.begin >= begin && place.end <= end && place.generated;
        });
        if (inside != places.end())
            parts.emplace_back(ByteRange{begin, end}, static_cast<std::size_t>(inside->message));
        else if (!parts.empty() && parts.back().first.end == begin)
            parts.emplace_back(ByteRange{begin, end}, parts.back().second);
        else if (const std::size_t owner = ownerWithout(places, begin, messages); owner < messages.size())
            parts.emplace_back(ByteRange{begin, end}, owner);
    }
    return parts;
}

} // namespace luthier::text
