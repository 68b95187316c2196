#pragma once

#include <string_view>

#include "app/cli/token_rows.h"
#include "core/base/json.h"

namespace luthier::cli {

// {"messages": [one user message], "add_generation_prompt": true}
Json userTurn(std::string_view prompt);

// The ids a model has to go on from: the conversation through its chat template; where it has none, the text of the last
// message as it is.
Expected<TokenRow> promptRow(TokenRowReader &reader, const Json &conversation);

} // namespace luthier::cli
