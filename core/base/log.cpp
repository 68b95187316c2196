#include "core/base/log.h"

#include <memory>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace luthier {

namespace {

spdlog::level::level_enum toSpdlog(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return spdlog::level::debug;
    case LogLevel::Info: return spdlog::level::info;
    case LogLevel::Warning: return spdlog::level::warn;
    case LogLevel::Error: return spdlog::level::err;
    }
    return spdlog::level::err;
}

spdlog::logger &logger()
{
    static const std::shared_ptr<spdlog::logger> instance = [] {
        auto created = std::make_shared<spdlog::logger>("luthier", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
        created->set_pattern("%^%l%$: %v");
        created->set_level(spdlog::level::warn);
        return created;
    }();
    return *instance;
}

} // namespace

void setLogLevel(LogLevel lowestShown)
{
    logger().set_level(toSpdlog(lowestShown));
}

void logMessage(LogLevel level, std::string_view message)
{
    logger().log(toSpdlog(level), message);
}

} // namespace luthier
