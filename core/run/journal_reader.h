#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/run/events.h"

namespace luthier::run {

// Reads events.jsonl forward from any line's start. A follower calls next() again when the file has grown.
class JournalReader {
public:
    static constexpr std::size_t kPieceBytes = std::size_t{4} << 20;

    explicit JournalReader(const fs::path &runFolder, std::uint64_t offset = 0);

    // Further events, about `maxBytes` of them; none at the end, and none where there is no journal yet. A line that is
    // no event (cut off by a crash, then closed) comes as a WarningEvent "torn_line". BadFile if the file is now shorter
    // than what was read of it.
    Expected<std::vector<Event>> next(std::size_t maxBytes = kPieceBytes);

    std::uint64_t offset() const { return m_offset; } // of the first line not read yet
    bool endsTorn() const { return m_endsTorn; }      // the file ends inside a line: it is still being written or was cut off

private:
    Event parseLine(std::string_view line, std::uint64_t offset) const;

    fs::path m_path;
    std::uint64_t m_offset;
    bool m_endsTorn = false;
};

// All events of a journal. A line cut off at its end is reported by a last WarningEvent "torn_line".
Expected<std::vector<Event>> readJournal(const fs::path &runFolder);

// The step an event belongs to, or nothing: step, eval, checkpoint and sample events have one.
std::optional<std::int64_t> stepOf(const Event &event);

// What holds of a journal: every event with a step later than a later resumption's from_step is left out.
std::vector<Event> withoutSuperseded(std::vector<Event> events);

} // namespace luthier::run
