#include "core/config/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::config {

std::string_view valueTypeName(ValueType type)
{
    switch (type) {
    case ValueType::Integer: return "integer";
    case ValueType::Number: return "number";
    case ValueType::Boolean: return "boolean";
    case ValueType::Text: return "text";
    case ValueType::Choice: return "choice";
    }
    return {};
}

namespace {

struct RangeWords {
    const char *any;
    const char *above;
    const char *aboveAndUpTo;
    const char *fromTo;
    const char *orMore;
    const char *upTo;
};
constexpr RangeWords kWholeNumbers = {LUTHIER_TR("a whole number"),
                                      LUTHIER_TR("a whole number above {}"),
                                      LUTHIER_TR("a whole number above {} and up to {}"),
                                      LUTHIER_TR("a whole number from {} to {}"),
                                      LUTHIER_TR("a whole number, {} or more"),
                                      LUTHIER_TR("a whole number up to {}")};
constexpr RangeWords kNumbers = {LUTHIER_TR("a number"),
                                 LUTHIER_TR("a number above {}"),
                                 LUTHIER_TR("a number above {} and up to {}"),
                                 LUTHIER_TR("a number from {} to {}"),
                                 LUTHIER_TR("a number, {} or more"),
                                 LUTHIER_TR("a number up to {}")};

} // namespace

std::string describeRange(ValueType type, const FieldInfo &info)
{
    const RangeWords &words = type == ValueType::Integer ? kWholeNumbers : kNumbers;
    const bool hasMin = info.min != -kNoLimit;
    const bool hasMax = info.max != kNoLimit;
    if (hasMin && hasMax)
        return fmt::format(fmt::runtime(info.aboveMin ? words.aboveAndUpTo : words.fromTo), info.min, info.max);
    if (hasMin)
        return fmt::format(fmt::runtime(info.aboveMin ? words.above : words.orMore), info.min);
    return hasMax ? fmt::format(fmt::runtime(words.upTo), info.max) : words.any;
}

namespace {

constexpr std::size_t kLongestShownValue = 60;

Unexpected<Error> wrongValue(const std::string &key, const std::string &wanted, const Json &json)
{
    std::string shown = dumpJson(json);
    if (shown.size() > kLongestShownValue)
        shown = replaceInvalidUtf8(std::string_view(shown).substr(0, kLongestShownValue)) + "…";
    return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("{} must be {}, and it is {}."), key, wanted, shown), key,
                fmt::format(LUTHIER_TR("Set {} to {}."), key, wanted));
}

bool inRange(double value, const FieldInfo &info)
{
    return std::isfinite(value) && (info.aboveMin ? value > info.min : value >= info.min) && value <= info.max;
}

} // namespace

Expected<bool> booleanFromJson(const Json &json, const std::string &key)
{
    if (!json.is_boolean())
        return wrongValue(key, LUTHIER_TR("true or false"), json);
    return json.get<bool>();
}

Expected<std::int64_t> integerFromJson(const Json &json, const FieldInfo &info, const std::string &key)
{
    constexpr double kLimit = 9.2e18;
    const double value = json.is_number() ? json.get<double>() : NAN;
    const bool whole = json.is_number_integer() || (json.is_number_float() && value == std::trunc(value));
    if (!whole || std::abs(value) > kLimit || !inRange(value, info))
        return wrongValue(key, describeRange(ValueType::Integer, info), json);
    return json.is_number_integer() ? json.get<std::int64_t>() : static_cast<std::int64_t>(value);
}

Expected<std::uint64_t> unsignedFromJson(const Json &json, const FieldInfo &info, const std::string &key)
{
    if (json.is_number_unsigned() && inRange(json.get<double>(), info))
        return json.get<std::uint64_t>();
    FieldInfo notNegative = info;
    notNegative.min = std::max(notNegative.min, 0.0);
    LUTHIER_TRY_ASSIGN(const std::int64_t value, integerFromJson(json, notNegative, key));
    return static_cast<std::uint64_t>(value);
}

Expected<double> numberFromJson(const Json &json, const FieldInfo &info, const std::string &key)
{
    if (!json.is_number() || !inRange(json.get<double>(), info))
        return wrongValue(key, describeRange(ValueType::Number, info), json);
    return json.get<double>();
}

Expected<std::string> textFromJson(const Json &json, const std::string &key)
{
    if (json.is_null())
        return std::string();
    if (!json.is_string())
        return wrongValue(key, LUTHIER_TR("a text"), json);
    return json.get<std::string>();
}

Expected<std::size_t> choiceFromJson(const Json &json, const std::vector<std::string> &names, const std::string &key)
{
    const std::string wanted = names.size() == 1 ? names[0] : fmt::format(LUTHIER_TR("one of {}"), joined(names, ", "));
    if (!json.is_string())
        return wrongValue(key, wanted, json);
    const auto given = json.get<std::string>();
    const auto found = std::find(names.begin(), names.end(), given);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    const std::string nearest = nearestName(given, names);
    return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("{} must be {}, and it is \"{}\"."), key, wanted, given), key,
                nearest.empty() ? fmt::format(LUTHIER_TR("Choose {}."), wanted) : fmt::format(LUTHIER_TR("Did you mean \"{}\"?"), nearest));
}

namespace {

Expected<Json> booleanFromText(std::string_view text, const std::string &key)
{
    constexpr std::array<std::string_view, 4> kYes = {"true", "yes", "on", "1"};
    constexpr std::array<std::string_view, 4> kNo = {"false", "no", "off", "0"};
    if (std::find(kYes.begin(), kYes.end(), text) != kYes.end())
        return Json(true);
    if (std::find(kNo.begin(), kNo.end(), text) != kNo.end())
        return Json(false);
    return wrongValue(key, LUTHIER_TR("true or false"), std::string(text));
}

template <class T>
bool parseWhole(std::string_view text, T &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

Expected<Json> jsonFromText(ValueType type, std::string_view text, const std::string &key)
{
    text = type == ValueType::Text ? text : trimmed(text);
    std::uint64_t natural = 0;
    std::int64_t integer = 0;
    double number = 0;
    switch (type) {
    case ValueType::Boolean: return booleanFromText(text, key);
    case ValueType::Text: return text.empty() ? Json() : Json(std::string(text));
    case ValueType::Choice: return Json(std::string(text));
    case ValueType::Integer:
    case ValueType::Number: break;
    }
    if (parseWhole(text, natural))
        return Json(natural);
    if (parseWhole(text, integer))
        return Json(integer);
    if (parseWhole(text, number))
        return Json(number);
    return wrongValue(key, type == ValueType::Integer ? LUTHIER_TR("a whole number") : LUTHIER_TR("a number"), std::string(text));
}

std::string textFromValue(const Json &json)
{
    constexpr double kWhole = 1e15; // below it a whole number has all its digits
    if (json.is_null())
        return {};
    if (json.is_number_float() && std::abs(json.get<double>()) < kWhole && json.get<double>() == std::trunc(json.get<double>()))
        return fmt::format("{:.0f}", json.get<double>()); // "32" rather than "32.0"
    return json.is_string() ? json.get<std::string>() : dumpJson(json);
}

} // namespace luthier::config
