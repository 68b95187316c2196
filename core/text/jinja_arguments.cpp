#include "core/text/jinja_arguments.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"

namespace luthier::text::jinja {

BoundArguments::BoundArguments(std::string_view function, const Arguments &arguments, std::initializer_list<std::string_view> parameters,
                               std::size_t required)
    : m_function(function), m_values(parameters.size()), m_given(parameters.size())
{
    if (arguments.positional.size() > parameters.size()) {
        failAtRuntime(
            fmt::format("{}() takes at most {} arguments ({} given)", m_function, parameters.size(), arguments.positional.size()));
    }
    for (std::size_t i = 0; i < arguments.positional.size(); ++i) {
        m_values[i] = arguments.positional[i];
        m_given[i] = true;
    }
    for (const auto &[name, value] : arguments.named) {
        const auto found = std::find(parameters.begin(), parameters.end(), name);
        if (found == parameters.end())
            failAtRuntime(fmt::format("{}() got an unexpected keyword argument '{}'", m_function, name));
        const auto index = static_cast<std::size_t>(found - parameters.begin());
        if (m_given[index])
            failAtRuntime(fmt::format("{}() got multiple values for argument '{}'", m_function, name));
        m_values[index] = value;
        m_given[index] = true;
    }
    for (std::size_t i = 0; i < required; ++i) {
        if (!m_given[i])
            failAtRuntime(fmt::format("{}() missing required argument '{}'", m_function, parameters.begin()[i]));
    }
}

Int BoundArguments::integer(std::size_t index, Int fallback) const
{
    if (!has(index))
        return fallback;
    const Value &value = m_values[index];
    if (value.isUndefined())
        failUndefined(value);
    if (!value.isIntegral())
        failAtRuntime(fmt::format("{}(): '{}' object cannot be interpreted as an integer", m_function, value.typeName()));
    return value.asInt();
}

const Text &BoundArguments::text(std::size_t index) const
{
    const Value &value = m_values[index];
    if (!value.isString())
        failAtRuntime(fmt::format("{}(): must be str, not {}", m_function, value.typeName()));
    return value.text();
}

} // namespace luthier::text::jinja
