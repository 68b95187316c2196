#pragma once

#include <optional>
#include <string>

#include "core/data/record.h"

namespace luthier::data {

// What two records must share to contradict each other, and what must differ: texts in their normal form, whose bytes
// are to be compared. Nothing for records that state no answer (texts, tokens, empty answers).
struct QuestionAnswer {
    std::string question; // with system prompt, earlier turns, task and tools
    std::string answer;
};

std::optional<QuestionAnswer> questionAnswer(const Record &record);

} // namespace luthier::data
