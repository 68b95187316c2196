#pragma once

namespace luthier::text {

// A number per script; 0 fits every script. Only equality has a meaning.
int scriptOf(char32_t codePoint);

} // namespace luthier::text
