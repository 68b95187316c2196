#pragma once

#include <vector>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

struct WrapStyle {
    Int width = 79; // characters
    bool breakLongWords = true;
    bool breakOnHyphens = true;
};

// One line broken into lines of at most `width` characters at white space, as Python's textwrap.wrap does it.
std::vector<Text> wrapLine(Runtime &runtime, const Text &line, const WrapStyle &style);

} // namespace luthier::text::jinja
