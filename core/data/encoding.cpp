#include "core/data/encoding.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>

#include <iconv.h>

#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::data {

namespace {

constexpr char kDamage = '\xFF';
constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::uint64_t kMostRead = std::uint64_t{16} << 20; // beyond ASCII text, which says nothing

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

class Utf8Decoder final : public Decoder {
public:
    void decode(std::string_view bytes, bool /*last*/, std::string &target) override { target += bytes; }
};

class Utf16Decoder final : public Decoder {
public:
    explicit Utf16Decoder(bool littleEndian) : m_littleEndian(littleEndian) {}

    void decode(std::string_view bytes, bool last, std::string &target) override
    {
        m_waiting += bytes;
        std::size_t at = 0;
        for (; at + 2 <= m_waiting.size(); at += 2) {
            const char32_t unit = unitAt(at);
            if (unit >= 0xD800 && unit < 0xDC00) {
                if (at + 4 > m_waiting.size() && !last)
                    break;
                const char32_t low = at + 4 <= m_waiting.size() ? unitAt(at + 2) : 0;
                if (low >= 0xDC00 && low < 0xE000) {
                    appendUtf8(target, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
                    at += 2;
                } else {
                    target += kDamage;
                }
            } else if (unit >= 0xDC00 && unit < 0xE000) {
                target += kDamage;
            } else {
                appendUtf8(target, unit);
            }
        }
        m_waiting.erase(0, at);
        if (last && !m_waiting.empty())
            target += kDamage;
    }

private:
    char32_t unitAt(std::size_t at) const
    {
        const auto first = static_cast<unsigned char>(m_waiting[at]);
        const auto second = static_cast<unsigned char>(m_waiting[at + 1]);
        return m_littleEndian ? static_cast<char32_t>(first | (second << 8U)) : static_cast<char32_t>((first << 8U) | second);
    }

    bool m_littleEndian;
    std::string m_waiting;
};

class IconvDecoder final : public Decoder {
public:
    explicit IconvDecoder(iconv_t converter) : m_converter(converter) {}
    IconvDecoder(const IconvDecoder &) = delete;
    IconvDecoder &operator=(const IconvDecoder &) = delete;
    ~IconvDecoder() override { iconv_close(m_converter); }

    void decode(std::string_view bytes, bool last, std::string &target) override
    {
        m_waiting += bytes;
        char *input = m_waiting.data();
        std::size_t left = m_waiting.size();
        while (left > 0) {
            char piece[4096];
            char *output = piece;
            std::size_t room = sizeof(piece);
            const std::size_t result = iconv(m_converter, &input, &left, &output, &room);
            target.append(piece, sizeof(piece) - room);
            if (result != static_cast<std::size_t>(-1) || errno == E2BIG)
                continue;
            if (errno == EINVAL && !last) // cut at the end of the piece
                break;
            target += kDamage;
            ++input;
            --left;
        }
        m_waiting.erase(0, m_waiting.size() - left);
    }

private:
    iconv_t m_converter;
    std::string m_waiting;
};

// Text in UTF-16 has a zero in nearly every unit of its ASCII part, all on the same side; other text has none.
std::optional<Encoding> utf16ByZeros(std::string_view bytes)
{
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    const bool little = zeros[1] > zeros[0];
    const std::size_t many = std::max(zeros[0], zeros[1]);
    const std::size_t few = std::min(zeros[0], zeros[1]);
    if (bytes.size() < 2 || many * 100 < bytes.size() || few * 50 > many)
        return std::nullopt;
    // Zeros strewn into an ordinary text, as crashed programs leave them, fail here: their neighbours are no units.
    Utf16Decoder decoder(little);
    std::string text;
    decoder.decode(bytes.substr(0, bytes.size() / 2 * 2), false, text);
    const std::size_t foreign = static_cast<std::size_t>(std::ranges::count(text, kDamage));
    const std::size_t units = bytes.size() / 2;
    const bool valid8 = !firstInvalidUtf8(bytes.substr(0, bytes.size() - incompleteUtf8Tail(bytes)));
    if (foreign * 100 > units || (valid8 && many * 4 < bytes.size()))
        return std::nullopt;
    return little ? Encoding::Utf16Le : Encoding::Utf16Be;
}

// How much of a text beyond ASCII is UTF-8, by sequences and by lines.
struct Utf8Census {
    std::uint64_t goodSequences = 0;
    std::uint64_t badBytes = 0;
    std::uint64_t goodLines = 0; // with something beyond ASCII
    std::uint64_t badLines = 0;

    void add(std::string_view bytes)
    {
        for (std::size_t at = 0; at < bytes.size();) {
            const auto byte = static_cast<unsigned char>(bytes[at]);
            if (byte < 0x80) {
                if (byte == '\n')
                    endLine();
                ++at;
                continue;
            }
            const auto decoded = decodeUtf8(bytes.substr(at));
            (decoded ? goodSequences : badBytes) += 1;
            (decoded ? m_lineGood : m_lineBad) = true;
            at += decoded ? decoded->bytes : 1;
        }
    }
    void endLine()
    {
        badLines += m_lineBad ? 1 : 0;
        goodLines += m_lineGood && !m_lineBad ? 1 : 0;
        m_lineGood = m_lineBad = false;
    }
    bool mostlyForeign() const { return badBytes > goodSequences && badLines > goodLines; }

private:
    bool m_lineGood = false;
    bool m_lineBad = false;
};

bool decodesAsGb18030(std::string_view bytes)
{
    const auto decoder = Decoder::make(Encoding::Gb18030);
    if (!decoder)
        return false;
    std::string text;
    (*decoder)->decode(bytes, false, text);
    return text.find(kDamage) == std::string::npos;
}

std::optional<Encoding> byMark(std::string_view start)
{
    if (start.starts_with(kUtf8Mark))
        return Encoding::Utf8WithMark;
    if (start.starts_with(kUtf16LeMark))
        return Encoding::Utf16Le;
    if (start.starts_with(kUtf16BeMark))
        return Encoding::Utf16Be;
    return utf16ByZeros(start.substr(0, 65536));
}

Encoding byCensus(Utf8Census census, std::string_view sample)
{
    census.endLine();
    return census.mostlyForeign() && decodesAsGb18030(sample) ? Encoding::Gb18030 : Encoding::Utf8;
}

} // namespace

std::string_view encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return "utf-8";
    case Encoding::Utf8WithMark: return "utf-8-bom";
    case Encoding::Utf16Le: return "utf-16le";
    case Encoding::Utf16Be: return "utf-16be";
    case Encoding::Gb18030: return "gb18030";
    }
    return {};
}

Encoding encodingOf(std::string_view bytes)
{
    if (const auto marked = byMark(bytes))
        return *marked;
    Utf8Census census;
    census.add(bytes.substr(0, bytes.size() - incompleteUtf8Tail(bytes)));
    return byCensus(census, bytes);
}

Expected<Encoding> detectEncoding(const FileReader &file)
{
    Utf8Census census;
    std::string sample; // the pieces that hold more than ASCII
    std::uint64_t at = 0;
    while (at < file.size() && sample.size() < kMostRead) {
        LUTHIER_TRY_ASSIGN(std::string piece,
                           file.readText(at, static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, file.size() - at))));
        if (at == 0)
            if (const auto marked = byMark(piece))
                return *marked;
        const std::size_t tail = at + piece.size() < file.size() ? incompleteUtf8Tail(piece) : 0;
        piece.resize(piece.size() - tail);
        at += piece.size();
        census.add(piece);
        if (std::ranges::any_of(piece, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            sample += piece;
        if (census.goodSequences > 1000 && census.badBytes == 0)
            break;
    }
    return byCensus(census, sample);
}

std::size_t markLength(std::string_view start, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return 0;
    case Encoding::Utf8WithMark: return kUtf8Mark.size();
    case Encoding::Utf16Le: return start.starts_with(kUtf16LeMark) ? kUtf16LeMark.size() : 0;
    case Encoding::Utf16Be: return start.starts_with(kUtf16BeMark) ? kUtf16BeMark.size() : 0;
    case Encoding::Gb18030: return 0;
    }
    return 0;
}

Expected<std::unique_ptr<Decoder>> Decoder::make(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
    case Encoding::Utf8WithMark: return std::unique_ptr<Decoder>(std::make_unique<Utf8Decoder>());
    case Encoding::Utf16Le: return std::unique_ptr<Decoder>(std::make_unique<Utf16Decoder>(true));
    case Encoding::Utf16Be: return std::unique_ptr<Decoder>(std::make_unique<Utf16Decoder>(false));
    case Encoding::Gb18030: break;
    }
    const iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: the value iconv documents
        return fail(ErrorCode::Unsupported, LUTHIER_TR("This system cannot read GB18030 text."), {}, LUTHIER_TR("Save the file as UTF-8."));
    return std::unique_ptr<Decoder>(std::make_unique<IconvDecoder>(converter));
}

} // namespace luthier::data
