#include "core/run/journal_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/json.h"
#include "core/base/translate.h"
#include "core/run/run_folder.h"

namespace luthier::run {

namespace {

Event tornLine(const fs::path &path, std::uint64_t offset)
{
    return {0, WarningEvent{"torn_line", fmt::format(LUTHIER_TR("A line of the journal was cut off, probably when the program or the "
                                                                "computer stopped suddenly ({}, byte {}). The other lines are whole."),
                                                     path.string(), offset)}};
}

} // namespace

JournalReader::JournalReader(const fs::path &runFolder, std::uint64_t offset) : m_path(RunPaths{runFolder}.events()), m_offset(offset) {}

Event JournalReader::parseLine(std::string_view line, std::uint64_t offset) const
{
    const auto json = parseJson(line, m_path.string());
    if (!json)
        return tornLine(m_path, offset);
    auto event = eventFromJson(*json);
    if (event)
        return std::move(*event);
    if (event.error().code == ErrorCode::Unsupported) // whole, but of a newer version
        return {0, WarningEvent{"unknown_event", event.error().what}};
    return tornLine(m_path, offset);
}

Expected<std::vector<Event>> JournalReader::next(std::size_t maxBytes)
{
    std::vector<Event> events;
    const auto file = FileReader::open(m_path);
    if (!file && file.error().code == ErrorCode::NotFound)
        return events;
    if (!file)
        return fail(file.error());
    if (file->size() < m_offset)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The journal of this run is shorter than it was."),
                    m_path.string() + ", byte " + std::to_string(file->size()),
                    LUTHIER_TR("It was replaced or cut off: restore the file, or read it again from its start."));
    const std::uint64_t left = file->size() - m_offset;
    std::string piece;
    for (std::uint64_t wanted = maxBytes;; wanted *= 2) { // a line longer than a piece needs a larger piece
        LUTHIER_TRY_ASSIGN(piece, file->readText(m_offset, static_cast<std::size_t>(std::min(left, wanted))));
        if (piece.size() == left || piece.find('\n') != std::string::npos)
            break;
    }
    const std::size_t whole = piece.rfind('\n') == std::string::npos ? 0 : piece.rfind('\n') + 1;
    m_endsTorn = piece.size() == left && whole < piece.size();
    for (std::size_t begin = 0; begin < whole;) {
        const std::size_t end = piece.find('\n', begin);
        if (end > begin)
            events.push_back(parseLine(std::string_view(piece).substr(begin, end - begin), m_offset + begin));
        begin = end + 1;
    }
    m_offset += whole;
    return events;
}

Expected<std::vector<Event>> readJournal(const fs::path &runFolder)
{
    JournalReader reader(runFolder);
    std::vector<Event> all;
    for (std::uint64_t before = 0;; before = reader.offset()) {
        LUTHIER_TRY_ASSIGN(auto events, reader.next());
        std::move(events.begin(), events.end(), std::back_inserter(all));
        if (reader.offset() == before)
            break;
    }
    if (reader.endsTorn())
        all.push_back(tornLine(RunPaths{runFolder}.events(), reader.offset()));
    return all;
}

std::optional<std::int64_t> stepOf(const Event &event)
{
    return std::visit(
        [](const auto &body) -> std::optional<std::int64_t> {
            if constexpr (requires { body.step; })
                return body.step;
            else
                return {};
        },
        event.body);
}

std::vector<Event> withoutSuperseded(std::vector<Event> events)
{
    std::vector<Event> current;
    for (Event &event : events) {
        if (const auto *resume = std::get_if<ResumeEvent>(&event.body))
            std::erase_if(current, [&](const Event &earlier) { return stepOf(earlier).value_or(0) > resume->fromStep; });
        current.push_back(std::move(event));
    }
    return current;
}

} // namespace luthier::run
