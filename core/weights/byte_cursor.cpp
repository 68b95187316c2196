#include "core/weights/byte_cursor.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::weights {

namespace {

constexpr std::uint64_t kWindowBytes = std::uint64_t{1} << 16;

} // namespace

ByteCursor::ByteCursor(const FileReader &file)
    : m_read([&file](std::uint64_t offset, std::span<std::byte> target) { return file.read(offset, target); }),
      m_where(file.path().string()), m_size(file.size())
{
}

ByteCursor::ByteCursor(std::span<const std::byte> memory, std::string where)
    : m_read([memory](std::uint64_t offset, std::span<std::byte> target) {
          std::ranges::copy(memory.subspan(static_cast<std::size_t>(offset), target.size()), target.begin());
          return Expected<void>();
      }),
      m_where(std::move(where)), m_size(memory.size())
{
}

Expected<std::string> ByteCursor::text(std::uint64_t bytes)
{
    if (bytes > remaining())
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("A text of {} bytes would reach beyond the end of the file."), bytes),
                    place(), LUTHIER_TR("It may still be downloading or is damaged: get a complete copy."));
    std::string text(static_cast<std::size_t>(bytes), '\0');
    LUTHIER_TRY(take(std::as_writable_bytes(std::span(text.data(), text.size()))));
    return text;
}

Expected<void> ByteCursor::take(std::span<std::byte> target)
{
    if (target.size() > remaining())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The file ends too early."), place(),
                    LUTHIER_TR("It may still be downloading or was cut off: get a complete copy."));
    while (!target.empty()) {
        if (m_position - m_windowStart >= m_window.size())
            LUTHIER_TRY(refill());
        const auto at = static_cast<std::size_t>(m_position - m_windowStart);
        const std::size_t now = std::min(target.size(), m_window.size() - at);
        std::memcpy(target.data(), m_window.data() + at, now);
        target = target.subspan(now);
        m_position += now;
    }
    return {};
}

Expected<void> ByteCursor::refill()
{
    m_window.resize(static_cast<std::size_t>(std::min(kWindowBytes, remaining())));
    m_windowStart = m_position;
    return m_read(m_position, m_window);
}

} // namespace luthier::weights
