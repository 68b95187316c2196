#pragma once

#include <string>
#include <vector>

#include "core/data/formats/fields.h"
#include "core/data/formats/row_fault.h"
#include "core/data/record.h"

namespace luthier::data {

// Messages as files write them: role/content and from/value alike, OpenAI's parts and tool calls, LLaMA-Factory's
// function_call turns and loss weights.

Read<std::vector<Message>> messagesOf(const JsonNode &list, const std::string &name);
Read<Message> messageOf(const JsonNode &turn, const std::string &name);

bool looksLikeMessages(const JsonNode &node); // a list whose first element is an object

// What the model is asked and its answer, as a text (a message of `role`) or as a list of messages or one message.
Read<std::vector<Message>> sideOf(const JsonNode &node, text::Role role, const std::string &name);

Message textMessage(text::Role role, std::string content);

} // namespace luthier::data
