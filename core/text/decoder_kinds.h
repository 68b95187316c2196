#pragma once

#include "core/text/decoder.h"

namespace luthier::text {

// One function per kind; the table in decoder.cpp names them.
using MadeDecoder = Expected<std::unique_ptr<Decoder>>;

// decoder_bytes.cpp
MadeDecoder makeByteLevelDecoder(const Json &json, std::string_view where);
MadeDecoder makeByteFallbackDecoder(const Json &json, std::string_view where);
// decoder_words.cpp
MadeDecoder makeFuseDecoder(const Json &json, std::string_view where);
MadeDecoder makeReplaceDecoder(const Json &json, std::string_view where);
MadeDecoder makeStripDecoder(const Json &json, std::string_view where);
MadeDecoder makeMetaspaceDecoder(const Json &json, std::string_view where);
MadeDecoder makeWordPieceDecoder(const Json &json, std::string_view where);
MadeDecoder makeBpeDecoder(const Json &json, std::string_view where);
MadeDecoder makeCtcDecoder(const Json &json, std::string_view where);

// The byte that a token like "<0x0A>" stands for, or -1.
int byteOfFallbackToken(std::string_view token);

} // namespace luthier::text
