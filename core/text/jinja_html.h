#pragma once

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// & < > " ' as character references; each keeps the origin of its character.
Text escapedHtml(Runtime &runtime, const Text &text);
// Without tags and comments, references resolved, white space runs made one space.
Text withoutTags(Runtime &runtime, const Text &text);
// Percent-encoded UTF-8; "/" is kept unless the text goes into a query string, where spaces become "+".
Text urlQuoted(Runtime &runtime, const Text &text, bool forQueryString);

} // namespace luthier::text::jinja
