#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/record.h"

namespace luthier::data {

// The rule: at most one system message, at the start; then user and assistant by turns, the user first. A tool message
// follows an assistant's call or another tool message, and a call that is not the last message is followed by one. The
// last message is the assistant's, or with `isPrompt` the one it answers. Nothing if the messages follow the rule.
std::optional<std::string> roleOrderMistake(const std::vector<Message> &messages, bool isPrompt);

} // namespace luthier::data
