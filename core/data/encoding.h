#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::data {

// The encodings files of training rows come in. Everything after the decoder is UTF-8.
enum class Encoding { Utf8, Utf8WithMark, Utf16Le, Utf16Be, Gb18030 };

std::string_view encodingName(Encoding encoding); // "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"

// By the byte order mark, else by the pattern of zero bytes, else by what the bytes beyond ASCII are: a file is GB18030
// if it decodes as that and most of it is no UTF-8; a damaged UTF-8 file stays UTF-8. Reads as far as it must.
Expected<Encoding> detectEncoding(const FileReader &file);
Encoding encodingOf(std::string_view bytes); // the same for bytes that are already there

std::size_t markLength(std::string_view start, Encoding encoding); // bytes of the byte order mark at the start of the file

// Turns the bytes of a file, in pieces, into UTF-8. What is no valid sequence of the encoding becomes the byte 0xFF, which
// no UTF-8 text holds, so that damage is found where the row is read, whatever the encoding. UTF-8 passes as it is.
class Decoder {
public:
    static Expected<std::unique_ptr<Decoder>> make(Encoding encoding);
    virtual ~Decoder() = default;
    // Appends to `target`; `last` says that no bytes follow. A sequence cut at the end of a piece waits for the next.
    virtual void decode(std::string_view bytes, bool last, std::string &target) = 0;
};

} // namespace luthier::data
