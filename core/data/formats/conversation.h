#pragma once

#include <string>
#include <vector>

#include "core/data/formats/fields.h"
#include "core/data/formats/format.h"
#include "core/data/formats/row_fault.h"
#include "core/data/record.h"

namespace luthier::data {

// The parts of conversations that several formats share.

// Question and input joined by one line feed, of what is not empty.
std::string joinedQuestion(const std::string &instruction, const std::string &input);

// System prompt, history and question of an instruction row, without its answer.
Read<std::vector<Message>> questionMessages(const RowFields &row, const FileContext &file);

// The same with the answer: an instruction row as a conversation.
Read<std::vector<Message>> instructionMessages(const RowFields &row, const FileContext &file);

// `messages` or `conversations`, with the system prompt of the row's own field before them.
Read<std::vector<Message>> listedMessages(const RowFields &row, Field field);

// OpenAI's form of messages and tools.
Json openAiMessages(const std::vector<Message> &messages);
Json openAiTools(const Json &tools);

} // namespace luthier::data
