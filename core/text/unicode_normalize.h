#pragma once

#include <string_view>
#include <vector>

#include "core/text/aligned_text.h"

namespace luthier::text {

enum class UnicodeForm { Nfc, Nfd, Nfkc, Nfkd };

// The characters of `text` in a normal form of Unicode 9, with their origins. Characters that later versions added are
// left alone, as the reference does.
std::vector<CharacterChange> normalizeCharacters(std::string_view text, UnicodeForm form);
// A quick look: false if the text is already in that form for certain.
bool mayChange(std::string_view text, UnicodeForm form);

} // namespace luthier::text
