#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/data/record.h"

namespace luthier::data {

// Calls `visit` with every text a person wrote in a record: contents, reasoning and call arguments of messages, reject
// reasons, tasks, references. Ids, names and tool descriptions are not among them.
void visitTexts(const Record &record, const std::function<void(std::string_view)> &visit);

// The conversations a record holds: the one of most kinds, prompt with chosen and prompt with rejected of a preference.
std::vector<std::vector<Message>> conversationsOf(const Record &record);

} // namespace luthier::data
