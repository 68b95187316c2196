#pragma once

#include <optional>
#include <string>

#include "core/data/formats/fields.h"
#include "core/data/formats/row_fault.h"

namespace luthier::data {

// Single values of a row. Absent and null are the same; nothing is turned into a text.

Unexpected<RowFault> missingField(const RowFields &row, Field field);
Read<std::string> neededText(const RowFields &row, Field field);
Read<std::optional<std::string>> optionalText(const RowFields &row, Field field);
Read<std::string> textOf(const JsonNode &node, const std::string &name); // `name` for messages, with its quotes
Read<double> numberOf(const JsonNode &node, const std::string &name);    // finite
Read<double> weightOf(const JsonNode &node, const std::string &name);    // finite, >= 0
Read<double> rowWeight(const RowFields &row);                            // 1 if absent
Read<Json> jsonOf(const JsonNode &node, const std::string &name);        // any value whose numbers can be held

// A list of tool descriptions, or the same as a JSON text; OpenAI's {"type": "function", "function": {…}} is unwrapped.
// Null if there are none.
Read<Json> toolsOf(const JsonNode *node, const std::string &name);

} // namespace luthier::data
