#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::data {

// What can be wrong with a row, a file or a dataset. The names (problemName) are shown, stored and documented.
enum class ProblemKind {
    Syntax,
    Encoding,
    NestedTooDeep,
    DuplicateKey,
    NumberRange,
    MissingField,
    WrongType,
    UnknownRole,
    UnsupportedPart,
    LengthMismatch,
    UnevenColumns,
    MixedFormat, // these set the row aside (Syntax, MixedFormat: mostly)
    RoleOrder,
    NoTrainedTokens,
    EmptyAnswer,
    EmptyPrompt,
    TruncatedAnswer,
    Mojibake,
    PersonalData,
    Duplicate,
    NearDuplicate,
    Contradiction,
    Leak,
    ChosenEqualsRejected,
    TooLong, // the row is kept and listed
    EmptyFile,
    WrongFileType,
    UnknownFormat, // nothing of the file can be imported
    NoSource,      // a dataset's file is not on this computer
};

std::string_view problemName(ProblemKind kind); // "syntax", "nested_too_deep", …
std::optional<ProblemKind> problemFromName(std::string_view name);

struct Problem {
    ProblemKind kind = ProblemKind::Syntax;
    std::string file;           // as given by the person
    std::int64_t line = 0;      // 1-based; 0 = the whole file
    std::int64_t column = 0;    // 1-based, in code points; 0 = unknown
    std::int64_t row = 0;       // 1-based count of the file's records, damaged ones included; 0 = none
    std::int64_t offset = -1;   // 0-based byte in the file; -1 = unknown
    std::string what;           // one sentence
    std::string subtype;        // personal_data: phone, email, id_number, bank_card
    std::string otherFile;      // duplicate, near_duplicate, contradiction, leak: the partner
    std::int64_t otherLine = 0; // 0 = no partner
    std::string mended;         // for a damaged row that can be read after repair: the mended row as one line of JSON

    std::string place() const; // "file:line:column"
};

Json toJson(const Problem &problem);
Expected<Problem> problemFromJson(const Json &json);

} // namespace luthier::data
