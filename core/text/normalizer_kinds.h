#pragma once

#include "core/text/normalizer.h"

namespace luthier::text {

// One function per kind; the table in normalizer.cpp names them.
using MadeNormalizer = Expected<std::unique_ptr<Normalizer>>;

// normalizer_simple.cpp
MadeNormalizer makeLowercase(const Json &json, std::string_view where);
MadeNormalizer makeStrip(const Json &json, std::string_view where);
MadeNormalizer makeStripAccents(const Json &json, std::string_view where);
MadeNormalizer makePrepend(const Json &json, std::string_view where);
MadeNormalizer makeReplace(const Json &json, std::string_view where);
MadeNormalizer makeNmt(const Json &json, std::string_view where);
MadeNormalizer makeByteLevelNormalizer(const Json &json, std::string_view where);
// normalizer_unicode.cpp: NFC, NFD, NFKC, NFKD
MadeNormalizer makeUnicodeForm(const Json &json, std::string_view where);
// normalizer_bert.cpp
MadeNormalizer makeBertNormalizer(const Json &json, std::string_view where);
// normalizer_precompiled.cpp
MadeNormalizer makePrecompiled(const Json &json, std::string_view where);

void lowercase(AlignedText &text);

} // namespace luthier::text
