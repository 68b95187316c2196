#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/data/encoding.h"

namespace luthier::data {

struct TextPlace {
    std::int64_t line = 1;    // 1-based
    std::int64_t column = 1;  // 1-based, in code points, the byte order mark not counted
    std::int64_t offset = -1; // byte of the file; -1 where the encoding does not tell
};

// The part of a file that is being read, as UTF-8: rows are taken off its front, more is loaded behind when a row is not
// complete. Holds no more than the longest row and a piece of the file. Not thread-safe.
class TextWindow {
public:
    static Expected<TextWindow> open(const fs::path &path);
    static Expected<TextWindow> open(const fs::path &path, Encoding encoding);
    static TextWindow ofText(std::string text); // for tests and pasted text: nothing more to load

    Encoding encoding() const { return m_encoding; }
    std::string_view text() const { return std::string_view(m_buffer).substr(m_begin); }
    bool isComplete() const { return m_loaded >= m_size; } // text() reaches to the end of the file
    Expected<void> load();                                 // at least doubles text(), or completes it
    void advance(std::size_t bytes);                       // text() begins later by so many bytes

    TextPlace place(std::size_t at) const; // of the byte `at` of text(), which may be its end
    std::int64_t line() const { return m_line; }
    std::uint64_t bytesRead() const { return m_loaded; }
    std::uint64_t size() const { return m_size; } // bytes of the file

private:
    TextWindow() = default;
    std::unique_ptr<FileReader> m_file;
    std::unique_ptr<Decoder> m_decoder;
    Encoding m_encoding = Encoding::Utf8;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::uint64_t m_loaded = 0; // bytes of the file that went through the decoder, the mark included
    std::uint64_t m_size = 0;
    std::uint64_t m_offset = 0; // of the first byte of text(), in decoded bytes and the mark
    std::int64_t m_line = 1;
    std::int64_t m_column = 1; // of the first byte of text()
};

} // namespace luthier::data
