#include "core/base/error.h"

namespace luthier {

std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return "usage";
    case ErrorCode::BadSetting: return "bad_setting";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::Exists: return "exists";
    case ErrorCode::BadFile: return "bad_file";
    case ErrorCode::BadData: return "bad_data";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::OutOfMemory: return "out_of_memory";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::Io: return "io";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Diverged: return "diverged";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

std::string describeError(const Error &error)
{
    std::string text = error.what;
    if (!error.where.empty()) {
        const bool stop = !text.empty() && text.back() == '.';
        if (stop)
            text.pop_back();
        text += " (" + error.where + ")";
        if (stop)
            text += '.';
    }
    if (!error.advice.empty())
        text += " " + error.advice;
    return text;
}

} // namespace luthier
