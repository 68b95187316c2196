#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// The arguments of a call, laid out over the parameters of a function as Python does: by position, then by name.
class BoundArguments {
public:
    // Fails for too many, unknown, doubled or (of the first `required`) missing arguments. `function` is for the message.
    BoundArguments(std::string_view function, const Arguments &arguments, std::initializer_list<std::string_view> parameters,
                   std::size_t required);

    bool has(std::size_t index) const { return m_given[index]; }
    bool hasValue(std::size_t index) const { return m_given[index] && !m_values[index].isNone(); }
    const Value &operator[](std::size_t index) const { return m_values[index]; } // undefined where none was given

    Int integer(std::size_t index, Int fallback) const;
    bool truth(std::size_t index, bool fallback) const { return has(index) ? m_values[index].isTrue() : fallback; }
    // The string itself; fails for other types.
    const Text &text(std::size_t index) const;

private:
    std::string m_function;
    std::vector<Value> m_values;
    std::vector<bool> m_given;
};

} // namespace luthier::text::jinja
