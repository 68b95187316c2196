#include "core/base/json.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/files.h"
#include "core/base/translate.h"

namespace luthier {

namespace {

constexpr int kMaxDepth = 512;

std::string position(std::string_view text, std::string_view where, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto columns = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return std::string(where) + ":" + std::to_string(line) + ":" + std::to_string(std::max<std::ptrdiff_t>(columns, 1));
}

struct DepthLimit {
    bool exceeded = false;
    bool operator()(int depth, Json::parse_event_t event, Json & /*value*/)
    {
        if (depth > kMaxDepth && (event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start))
            exceeded = true;
        return !exceeded;
    }
};

} // namespace

Expected<Json> parseJson(std::string_view text, std::string_view where)
{
    try {
        DepthLimit limit;
        Json value = Json::parse(text.begin(), text.end(), std::ref(limit));
        if (limit.exceeded)
            return fail(ErrorCode::BadFile, LUTHIER_TR("This JSON is nested too deeply."), std::string(where));
        return value;
    } catch (const Json::parse_error &error) {
        return fail(ErrorCode::BadFile, LUTHIER_TR("This is not valid JSON."), position(text, where, error.byte));
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("This JSON cannot be read: {}."), error.what()), std::string(where));
    }
}

Expected<Json> readJsonFile(const std::filesystem::path &path)
{
    LUTHIER_TRY_ASSIGN(const std::string text, readFile(path));
    return parseJson(text, path.string());
}

std::string dumpJson(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string dumpJsonPretty(const Json &value)
{
    return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json toJson(const Error &error)
{
    Json json = {{"code", errorCodeName(error.code)}, {"what", error.what}};
    if (!error.where.empty())
        json["where"] = error.where;
    if (!error.advice.empty())
        json["advice"] = error.advice;
    return json;
}

} // namespace luthier
