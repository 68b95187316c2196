#include "core/arch/config_reader.h"

#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::arch {

namespace {

constexpr const char *kWhere = "config.json";
constexpr const char *kGetAnother = LUTHIER_TR("The file is damaged or was edited by hand: get another copy.");

bool isInteger(const Json &value)
{
    if (value.is_number_unsigned())
        return std::in_range<std::int64_t>(value.get<std::uint64_t>());
    return value.is_number_integer();
}

bool isTokenId(const Json &value)
{
    return isInteger(value) && std::in_range<std::int32_t>(value.get<std::int64_t>());
}

} // namespace

const Json *ConfigReader::find(std::string_view key) const
{
    if (!m_object->is_object())
        return nullptr;
    const auto entry = m_object->find(std::string(key));
    return entry == m_object->end() || entry->is_null() ? nullptr : &*entry;
}

Unexpected<Error> ConfigReader::wrong(std::string_view key, std::string_view wanted) const
{
    const Json *value = find(key);
    if (value == nullptr)
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The model's configuration lacks \"{}\"."), pathOf(key)), kWhere,
                    kGetAnother);
    std::string text = dumpJson(*value);
    if (text.size() > 60)
        text = text.substr(0, 60) + "…";
    return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("\"{}\" should be {}, not {}."), pathOf(key), wanted, text), kWhere,
                kGetAnother);
}

Expected<std::int64_t> ConfigReader::integer(std::string_view key) const
{
    const Json *value = find(key);
    if (value == nullptr || !isInteger(*value))
        return wrong(key, LUTHIER_TR("a whole number"));
    return value->get<std::int64_t>();
}

Expected<std::int64_t> ConfigReader::integer(std::string_view key, std::int64_t otherwise) const
{
    return has(key) ? integer(key) : otherwise;
}

Expected<double> ConfigReader::number(std::string_view key) const
{
    const Json *value = find(key);
    if (value == nullptr || !value->is_number())
        return wrong(key, LUTHIER_TR("a number"));
    return value->get<double>();
}

Expected<double> ConfigReader::number(std::string_view key, double otherwise) const
{
    return has(key) ? number(key) : otherwise;
}

Expected<bool> ConfigReader::boolean(std::string_view key, bool otherwise) const
{
    const Json *value = find(key);
    if (value == nullptr)
        return otherwise;
    if (!value->is_boolean())
        return wrong(key, LUTHIER_TR("true or false"));
    return value->get<bool>();
}

Expected<std::string> ConfigReader::text(std::string_view key, std::string otherwise) const
{
    const Json *value = find(key);
    if (value == nullptr)
        return otherwise;
    if (!value->is_string())
        return wrong(key, LUTHIER_TR("a text"));
    return value->get<std::string>();
}

Expected<std::vector<double>> ConfigReader::numbers(std::string_view key) const
{
    const Json *value = find(key);
    if (value == nullptr || !value->is_array())
        return wrong(key, LUTHIER_TR("a list of numbers"));
    std::vector<double> numbers;
    for (const Json &element : *value) {
        if (!element.is_number())
            return wrong(key, LUTHIER_TR("a list of numbers"));
        numbers.push_back(element.get<double>());
    }
    return numbers;
}

Expected<std::vector<std::int32_t>> ConfigReader::ids(std::string_view key) const
{
    const Json *value = find(key);
    if (value == nullptr)
        return std::vector<std::int32_t>();
    std::vector<std::int32_t> ids;
    for (const Json &element : value->is_array() ? *value : Json::array({*value})) {
        if (!isTokenId(element))
            return wrong(key, LUTHIER_TR("a token id or a list of them"));
        ids.push_back(element.get<std::int32_t>());
    }
    return ids;
}

Unexpected<Error> unsupportedSetting(std::string what)
{
    return fail(ErrorCode::Unsupported, std::move(what), kWhere,
                LUTHIER_TR("Choose another model: this one would compute something else than its authors meant."));
}

} // namespace luthier::arch
