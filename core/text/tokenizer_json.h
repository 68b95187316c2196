#pragma once

#include <memory>
#include <string_view>

#include "core/base/expected.h"
#include "core/text/tokenizer.h"
#include "core/text/tokenizer_file.h"

namespace luthier::text {

// The tokenizer that a tokenizer.json describes. `where` names the file in errors; a component we do not know is an
// Unsupported error that names it.
Expected<std::shared_ptr<const Tokenizer>> parseTokenizerJson(std::string_view text, std::string_view where);
Expected<std::shared_ptr<const Tokenizer>> makeTokenizer(TokenizerFile file, std::string_view where);

} // namespace luthier::text
