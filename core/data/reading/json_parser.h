#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/problem.h"
#include "core/data/reading/json_node.h"

namespace luthier::data {

// JSON by RFC 8259, strictly, with the exact place of the first mistake. On request it reads on past some mistakes and
// says where each was. Values nested deeper than kMaxJsonDepth are skipped without recursion, whatever their depth.

inline constexpr int kMaxJsonDepth = 256;

enum class JsonTolerance {
    None,
    CommentsAndCommas, // comments, a comma before a closing bracket
    Repair,            // whatever people's programs write: Python's quotes and words, missing quotes, commas and brackets
};

struct JsonFault {
    ProblemKind kind = ProblemKind::Syntax; // Syntax, Encoding, DuplicateKey or NestedTooDeep
    std::size_t at = 0;                     // byte of the text
    std::string what;                       // one sentence
};

struct JsonParse {
    JsonNode value;
    std::size_t end = 0;            // just after the value, if there is no error
    std::vector<JsonFault> faults;  // read past: tolerated syntax, a name twice, too deep a value
    std::optional<JsonFault> error; // the value could not be read beyond this
    bool endOfText = false;         // the error, or the end of a bare word, is the end of the text: more text may mend it

    const JsonFault *firstFault() const; // the error, or the earliest of the faults
    bool hasFault(ProblemKind kind) const;
};

// Parses the one value that starts at the first character that is not blank.
JsonParse parseJsonValue(std::string_view text, JsonTolerance tolerance = JsonTolerance::None);

} // namespace luthier::data
