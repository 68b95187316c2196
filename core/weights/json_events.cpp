#include "core/weights/json_events.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::weights {

bool JsonEvents::parse_error(std::size_t byte, const std::string & /*token*/, const Json::exception & /*error*/)
{
    m_problemByte = byte;
    return refuse(LUTHIER_TR("It is not valid JSON."));
}

bool JsonEvents::refuse(std::string problem)
{
    if (m_problem.empty())
        m_problem = std::move(problem);
    return false;
}

Expected<void> readJsonEvents(std::string_view text, JsonEvents &events, const std::string &where, std::uint64_t firstByte)
{
    constexpr const char *kAdvice = LUTHIER_TR("The file is damaged or was made by a faulty program: get another copy.");
    try {
        if (Json::sax_parse(text.begin(), text.end(), &events))
            return {};
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The JSON cannot be read: {}."), error.what()), where, kAdvice);
    }
    const bool hasByte = events.problemByte() > 0;
    return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The file's table of tensors cannot be used. {}"), events.problem()),
                hasByte ? where + ", byte " + std::to_string(firstByte + events.problemByte() - 1) : where, kAdvice);
}

} // namespace luthier::weights
