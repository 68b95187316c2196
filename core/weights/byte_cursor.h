#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::weights {

// Reads little-endian numbers and strings one after the other and never past the end, from a file or from memory. Nothing
// is allocated before it is known that the source has that many bytes left. Every failure is a BadFile that names the byte.
class ByteCursor {
public:
    explicit ByteCursor(const FileReader &file);                      // which must outlive the cursor
    ByteCursor(std::span<const std::byte> memory, std::string where); // `where` names the source in errors

    std::uint64_t position() const { return m_position; }
    std::uint64_t remaining() const { return m_size - m_position; }
    std::uint64_t size() const { return m_size; }
    const std::string &source() const { return m_where; }

    template <class T>
    Expected<T> number() // an integer or floating type
    {
        T value = {};
        LUTHIER_TRY(take(std::as_writable_bytes(std::span(&value, 1))));
        return value;
    }
    Expected<std::string> text(std::uint64_t bytes);
    // "model.gguf, byte 1234"
    std::string place() const { return m_where + ", byte " + std::to_string(m_position); }

private:
    Expected<void> take(std::span<std::byte> target);
    Expected<void> refill();

    std::function<Expected<void>(std::uint64_t, std::span<std::byte>)> m_read;
    std::string m_where;
    std::uint64_t m_size = 0;
    std::uint64_t m_position = 0;
    std::uint64_t m_windowStart = 0;
    std::vector<std::byte> m_window; // bytes m_windowStart … of the source
};

} // namespace luthier::weights
