#include "core/data/reading/text_window.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace luthier::data {

namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10;

// Moves a place over some text.
void pass(std::string_view text, std::int64_t &line, std::int64_t &column)
{
    const std::size_t lastEnd = text.rfind('\n');
    if (lastEnd != std::string_view::npos) {
        line += std::count(text.begin(), text.end(), '\n');
        column = 1;
        text.remove_prefix(lastEnd + 1);
    }
    column += static_cast<std::int64_t>(countCodePoints(text));
}

} // namespace

Expected<TextWindow> TextWindow::open(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const FileReader file, FileReader::open(path));
    LUTHIER_TRY_ASSIGN(const Encoding encoding, detectEncoding(file));
    return open(path, encoding);
}

Expected<TextWindow> TextWindow::open(const fs::path &path, Encoding encoding)
{
    TextWindow window;
    LUTHIER_TRY_ASSIGN(FileReader file, FileReader::open(path));
    LUTHIER_TRY_ASSIGN(const std::string start, file.readText(0, static_cast<std::size_t>(std::min<std::uint64_t>(4, file.size()))));
    LUTHIER_TRY_ASSIGN(window.m_decoder, Decoder::make(encoding));
    window.m_encoding = encoding;
    window.m_size = file.size();
    window.m_loaded = markLength(start, encoding);
    window.m_offset = window.m_loaded;
    window.m_file = std::make_unique<FileReader>(std::move(file));
    LUTHIER_TRY(window.load());
    return window;
}

TextWindow TextWindow::ofText(std::string text)
{
    TextWindow window;
    window.m_encoding = encodingOf(text) == Encoding::Utf8WithMark ? Encoding::Utf8WithMark : Encoding::Utf8;
    window.m_size = window.m_loaded = text.size();
    window.m_offset = window.m_begin = markLength(text, window.m_encoding);
    window.m_buffer = std::move(text);
    return window;
}

Expected<void> TextWindow::load()
{
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    const std::size_t wanted = m_buffer.size() + std::max(kPiece, m_buffer.size());
    while (!isComplete() && m_buffer.size() < wanted) {
        const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(std::max(kPiece, m_buffer.size()), m_size - m_loaded));
        LUTHIER_TRY_ASSIGN(const std::string piece, m_file->readText(m_loaded, bytes));
        m_loaded += bytes;
        m_decoder->decode(piece, isComplete(), m_buffer);
    }
    return {};
}

void TextWindow::advance(std::size_t bytes)
{
    pass(text().substr(0, bytes), m_line, m_column);
    m_begin += bytes;
    m_offset += bytes;
}

TextPlace TextWindow::place(std::size_t at) const
{
    TextPlace place{m_line, m_column, -1};
    pass(text().substr(0, at), place.line, place.column);
    if (m_encoding == Encoding::Utf8 || m_encoding == Encoding::Utf8WithMark)
        place.offset = static_cast<std::int64_t>(m_offset + at);
    return place;
}

} // namespace luthier::data
