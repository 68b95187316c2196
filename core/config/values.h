#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/config/field.h"

// Single values of options: between a member, JSON and text. Errors are BadSetting with the option's key path as `where`.
namespace luthier::config
{

enum class ValueType { Integer, Number, Boolean, Text, Choice };
std::string_view valueTypeName(ValueType type); // "integer", "number", "boolean", "text", "choice"

template <class T>
constexpr ValueType valueType()
{
    if constexpr (std::is_same_v<T, bool>)
        return ValueType::Boolean;
    else if constexpr (std::is_integral_v<T>)
        return ValueType::Integer;
    else if constexpr (std::is_floating_point_v<T>)
        return ValueType::Number;
    else if constexpr (NamedEnum<T>)
        return ValueType::Choice;
    else
        return ValueType::Text;
}

template <NamedEnum E>
std::vector<std::string> choiceNames()
{
    std::vector<std::string> names;
    for (const EnumEntry<E> &entry : enumTable(static_cast<const E *>(nullptr)))
        names.emplace_back(entry.name);
    return names;
}

// Each checks type and range. A whole number may be written as 3.0; null stands for an unset text.
Expected<bool> booleanFromJson(const Json &json, const std::string &key);
Expected<std::int64_t> integerFromJson(const Json &json, const FieldInfo &info, const std::string &key);
Expected<std::uint64_t> unsignedFromJson(const Json &json, const FieldInfo &info, const std::string &key);
Expected<double> numberFromJson(const Json &json, const FieldInfo &info, const std::string &key);
Expected<std::string> textFromJson(const Json &json, const std::string &key);
Expected<std::size_t> choiceFromJson(const Json &json, const std::vector<std::string> &names, const std::string &key); // index of the name

template <class T>
Expected<T> valueFromJson(const Json &json, const FieldInfo &info, const std::string &key)
{
    if constexpr (std::is_same_v<T, bool>)
        return booleanFromJson(json, key);
    else if constexpr (std::is_same_v<T, std::int64_t>)
        return integerFromJson(json, info, key);
    else if constexpr (std::is_same_v<T, std::uint64_t>)
        return unsignedFromJson(json, info, key);
    else if constexpr (std::is_same_v<T, double>)
        return numberFromJson(json, info, key);
    else if constexpr (std::is_same_v<T, std::string>)
        return textFromJson(json, key);
    else {
        LUTHIER_TRY_ASSIGN(const std::size_t index, choiceFromJson(json, choiceNames<T>(), key));
        return enumTable(static_cast<const T *>(nullptr))[index].value;
    }
}

template <class T>
Json valueToJson(const T &value)
{
    if constexpr (NamedEnum<T>)
        return std::string(nameOf(value));
    else if constexpr (std::is_same_v<T, std::string>)
        return value.empty() ? Json() : Json(value);
    else
        return value;
}

// What a person typed, as the JSON value of that type: "2e-4", "yes", "cosine". An empty text is an unset one.
Expected<Json> jsonFromText(ValueType type, std::string_view text, const std::string &key);
std::string textFromValue(const Json &json); // the reverse; null gives ""

// "a number from 0 to 10", "a whole number above 0", for error texts and documentation.
std::string describeRange(ValueType type, const FieldInfo &info);

} // namespace luthier::config
