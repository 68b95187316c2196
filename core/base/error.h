#pragma once

#include <string>
#include <string_view>

namespace luthier {

// What kind of thing went wrong. The names (see errorCodeName) appear in
// `--json` output and in journals; they are never renamed.
enum class ErrorCode {
    Usage,       // the command line or a call was used wrongly
    BadSetting,  // a setting is unknown, of the wrong type or out of range
    NotFound,    // a file, folder, dataset or run is not there
    Exists,      // the target exists and must not be overwritten
    BadFile,     // a file is damaged or not of its format
    BadData,     // rows cannot be used as asked
    Unsupported, // well formed, but not something Luthier can do
    OutOfMemory, // the plan does not fit, or an allocation failed
    DiskFull,    // no space left where something has to be written
    Io,          // any other failure of the file system
    Busy,        // somebody else holds the lock
    Cancelled,   // stopped on request
    Diverged,    // a loss or gradient became NaN or infinite
    Internal,    // a bug in Luthier
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string what;   // one whole sentence
    std::string where;  // "train.jsonl:17:4", "model.safetensors, tensor lm_head.weight, byte 812"; may be empty
    std::string advice; // one whole sentence saying what to do; may be empty

    bool operator==(const Error &) const = default;
};

std::string_view errorCodeName(ErrorCode code);

// "what (where). advice": the text a terminal shows.
std::string describeError(const Error &error);

} // namespace luthier
