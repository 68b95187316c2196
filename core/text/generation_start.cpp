#include "core/text/generation_start.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace luthier::text {

static std::size_t commonPrefix(std::string_view a, std::string_view b)
{
    const auto differing = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
    return static_cast<std::size_t>(differing.first - a.begin());
}

static std::size_t endOfMessages(const RenderedText &rendered)
{
    std::size_t end = 0;
    for (const OriginSpan &place : messagePlaces(rendered))
        end = std::max(end, place.end);
    return end;
}

// Where the longest beginning of the prompt that occurs in `text`, last occurrence, ends there. Templates differ in white
// space between asking for a message and repeating one, and some ask with the opening of a thought that they later drop.
static std::optional<std::size_t> endOfPrompt(std::string_view prompt, std::string_view text)
{
    static constexpr std::size_t kShortest = 4;
    while (!prompt.empty() && std::isspace(static_cast<unsigned char>(prompt.front())) != 0)
        prompt.remove_prefix(1);
    std::size_t found = 0; // this length occurs, and so do all shorter ones
    std::size_t missing = prompt.size() + 1;
    while (found + 1 < missing) {
        const std::size_t middle = found + (missing - found) / 2;
        (text.find(prompt.substr(0, middle)) != std::string_view::npos ? found : missing) = middle;
    }
    if (found < kShortest)
        return std::nullopt;
    return text.rfind(prompt.substr(0, found)) + found;
}

std::optional<RenderedText> GenerationStarts::renderBefore(std::size_t message, bool withPrompt) const
{
    TemplateInput input = m_input;
    input.messages = Json::array();
    for (std::size_t i = 0; i < message; ++i)
        input.messages.push_back(m_input.messages[i]);
    input.addGenerationPrompt = withPrompt;
    input.continueFinalMessage = false;
    Expected<RenderedText> rendered = m_template.render(input);
    return rendered ? std::optional(*std::move(rendered)) : std::nullopt; // a template may refuse a part of a conversation
}

std::optional<GenerationStarts::Header> GenerationStarts::headerFor(std::size_t message) const
{
    const std::optional<RenderedText> with = renderBefore(message, true);
    if (!with)
        return std::nullopt;
    Header header{with->text.substr(endOfMessages(*with)), 0};
    const std::optional<RenderedText> without = renderBefore(message, false);
    if (without)
        header.promptLength = std::min(header.text.size(), with->text.size() - commonPrefix(with->text, without->text));
    return header;
}

// Where the messages before `message` end in the full rendering, looking only at what stands before `before`.
std::optional<std::size_t> GenerationStarts::anchor(std::size_t message, std::size_t before) const
{
    std::optional<std::size_t> end;
    for (const OriginSpan &place : m_places) {
        if (static_cast<std::size_t>(place.message) < message && place.end <= before)
            end = std::max(end.value_or(0), place.end);
    }
    return message == 0 ? std::optional<std::size_t>(0) : end;
}

std::optional<std::size_t> GenerationStarts::find(std::size_t message, std::size_t firstSpoken)
{
    m_isInsidePrompt = false;
    const std::optional<std::size_t> from = anchor(message, firstSpoken);
    if (!from)
        return std::nullopt;
    const std::string_view between = std::string_view(m_full.text).substr(*from, firstSpoken - *from);
    const std::string roleBefore = message > 0 ? m_input.messages[message - 1].value("role", "") : "";
    const auto known = m_headers.find(roleBefore);
    if (known != m_headers.end() && between.starts_with(known->second))
        return *from + known->second.size();
    const std::optional<Header> header = headerFor(message);
    if (!header)
        return std::nullopt;
    if (between.starts_with(header->text)) {
        m_headers[roleBefore] = header->text;
        return *from + header->text.size();
    }
    const std::optional<std::size_t> end =
        endOfPrompt(std::string_view(header->text).substr(header->text.size() - header->promptLength), between);
    if (!end)
        return std::nullopt;
    m_isInsidePrompt = *end < between.size();
    return *from + *end;
}

std::optional<std::size_t> GenerationStarts::findUnspoken(std::size_t message)
{
    std::size_t before = m_full.text.size();
    for (const OriginSpan &place : m_places) {
        if (static_cast<std::size_t>(place.message) > message)
            before = std::min(before, place.begin);
    }
    const std::optional<std::size_t> from = anchor(message, before);
    const std::optional<Header> header = from ? headerFor(message) : std::nullopt;
    if (!header || !std::string_view(m_full.text).substr(*from, before - *from).starts_with(header->text) || header->promptLength == 0)
        return std::nullopt;
    return *from + header->text.size();
}

} // namespace luthier::text
