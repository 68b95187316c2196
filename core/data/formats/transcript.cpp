#include "core/data/formats/transcript.h"

#include <algorithm>
#include <array>

#include "core/data/formats/turns.h"

namespace luthier::data {

namespace {

using text::Role;

struct Mark {
    std::string_view text;
    Role role;
};
constexpr std::array kMarks = {Mark{"\n\nHuman:", Role::User}, Mark{"\n\nAssistant:", Role::Assistant}};

struct FoundMark {
    std::size_t begin;
    std::size_t end; // the one blank after the colon belongs to the mark
    Role role;
};

std::vector<FoundMark> marksOf(std::string_view text)
{
    std::vector<FoundMark> found;
    for (const Mark &mark : kMarks)
        for (std::size_t at = text.find(mark.text); at != std::string_view::npos; at = text.find(mark.text, at + 1)) {
            const std::size_t end = at + mark.text.size();
            const bool blank = end < text.size() && text[end] == ' ';
            if (blank || end == text.size())
                found.push_back({at, end + (blank ? 1 : 0), mark.role});
        }
    std::ranges::sort(found, {}, &FoundMark::begin);
    return found;
}

} // namespace

bool isTranscript(std::string_view text)
{
    const std::vector<FoundMark> marks = marksOf(text);
    return marks.size() >= 2 && marks.front().begin == 0 && marks.front().role == Role::User &&
           std::ranges::find(marks, Role::Assistant, &FoundMark::role) != marks.end();
}

std::vector<Message> transcriptMessages(std::string_view text)
{
    std::vector<Message> messages;
    const std::vector<FoundMark> marks = marksOf(text);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t end = i + 1 < marks.size() ? marks[i + 1].begin : text.size();
        messages.push_back(textMessage(marks[i].role, std::string(text.substr(marks[i].end, end - marks[i].end))));
    }
    return messages;
}

} // namespace luthier::data
