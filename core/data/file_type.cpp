#include "core/data/file_type.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/data/encoding.h"

namespace luthier::data {

namespace {

struct Signature {
    std::string_view bytes;
    std::string_view what;
    std::string_view advice;
};

using namespace std::string_view_literals;

constexpr std::string_view kExport = LUTHIER_TR("Open it in its program and save the rows as CSV or JSON Lines.");
constexpr std::string_view kUnpack = LUTHIER_TR("Unpack it and import the file inside.");
constexpr std::string_view kOther = LUTHIER_TR("Choose a file with training rows: JSON, JSON Lines, CSV, TSV or plain text.");

constexpr std::array kSignatures = {
    Signature{"PK\x03\x04", LUTHIER_TR("This is a spreadsheet or another packed file (ZIP), not a text file."),
              LUTHIER_TR("Open it in the spreadsheet program and save it as CSV (UTF-8); unpack a ZIP archive first.")},
    Signature{"PK\x05\x06", LUTHIER_TR("This is an empty ZIP archive."), kOther},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", LUTHIER_TR("This is a spreadsheet or document of an old Office version."), kExport},
    Signature{"%PDF-", LUTHIER_TR("This is a PDF document."), kOther},
    Signature{"\x89PNG\r\n\x1A\n", LUTHIER_TR("This is a picture (PNG)."), kOther},
    Signature{"\xFF\xD8\xFF", LUTHIER_TR("This is a picture (JPEG)."), kOther},
    Signature{"GIF8", LUTHIER_TR("This is a picture (GIF)."), kOther},
    Signature{"BM\x00\x00"sv, LUTHIER_TR("This is a picture (BMP)."), kOther},
    Signature{"RIFF", LUTHIER_TR("This is a sound, a film or a picture."), kOther},
    Signature{"OggS", LUTHIER_TR("This is a sound."), kOther},
    Signature{"ID3", LUTHIER_TR("This is a sound."), kOther},
    Signature{"\x1F\x8B", LUTHIER_TR("This file is packed (gzip)."), kUnpack},
    Signature{"BZh", LUTHIER_TR("This file is packed (bzip2)."), kUnpack},
    Signature{"\xFD"
              "7zXZ\x00"sv,
              LUTHIER_TR("This file is packed (xz)."), kUnpack},
    Signature{"\x28\xB5\x2F\xFD", LUTHIER_TR("This file is packed (Zstandard)."), kUnpack},
    Signature{"7z\xBC\xAF\x27\x1C", LUTHIER_TR("This file is packed (7-Zip)."), kUnpack},
    Signature{"Rar!\x1A\x07", LUTHIER_TR("This file is packed (RAR)."), kUnpack},
    Signature{"{\\rtf", LUTHIER_TR("This is a document of a word processor (RTF)."), kExport},
    Signature{"SQLite format 3\x00"sv, LUTHIER_TR("This is a database (SQLite)."), kOther},
    Signature{"ARROW1", LUTHIER_TR("This is an Arrow file."), LUTHIER_TR("Save the rows as JSON Lines.")},
    Signature{"\x89HDF\r\n\x1A\n", LUTHIER_TR("This is an HDF5 file."), kOther},
    Signature{"GGUF", LUTHIER_TR("This is a model (GGUF), not data."), kOther},
    Signature{"\x7F"
              "ELF",
              LUTHIER_TR("This is a program."), kOther},
};

bool beginsLikePage(std::string_view start)
{
    if (start.starts_with("\xEF\xBB\xBF"))
        start.remove_prefix(3);
    std::string lower(trimmed(start).substr(0, 256));
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower.starts_with("<!doctype") || lower.starts_with("<html") || lower.starts_with("<?xml") || lower.starts_with("<head") ||
           lower.starts_with("<body");
}

// Control characters other than line ends and tabs: a text has next to none.
bool isBinary(std::string_view start)
{
    const Encoding encoding = encodingOf(start);
    if (encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be)
        return false;
    const auto control = std::ranges::count_if(start, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 9 || (byte > 13 && byte < 32 && byte != 27);
    });
    return static_cast<std::size_t>(control) * 10 > start.size();
}

} // namespace

std::optional<ForeignFile> foreignFile(std::string_view start)
{
    if (start.starts_with("PAR1"))
        return ForeignFile{LUTHIER_TR("This is a Parquet file, which this version cannot read."),
                           LUTHIER_TR("Save the rows as JSON Lines."), true};
    for (const Signature &signature : kSignatures)
        if (start.starts_with(signature.bytes))
            return ForeignFile{std::string(signature.what), std::string(signature.advice), false};
    if (beginsLikePage(start))
        return ForeignFile{LUTHIER_TR("This is a web page or XML document, perhaps a sign-in page saved in place of the data."),
                           LUTHIER_TR("Download the data file itself, signed in if the site asks for it."), false};
    if (isBinary(start))
        return ForeignFile{LUTHIER_TR("This file is no text: it is full of control characters."), std::string(kOther), false};
    return std::nullopt;
}

} // namespace luthier::data
