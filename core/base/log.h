#pragma once

#include <string_view>

namespace luthier {

enum class LogLevel { Debug, Info, Warning, Error };

// Lines go to standard error: standard output belongs to answers. Thread-safe.
void setLogLevel(LogLevel lowestShown); // Warning until set
void logMessage(LogLevel level, std::string_view message);

} // namespace luthier
