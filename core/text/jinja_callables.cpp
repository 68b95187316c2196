#include "core/text/jinja_callables.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_interpreter.h"
#include "core/text/jinja_numbers.h"

namespace luthier::text::jinja {

std::string Macro::print() const
{
    return "<Macro '" + m_definition->name + "'>";
}

std::optional<Value> Macro::attribute(Runtime &, const Value &, std::string_view name)
{
    if (name == "name")
        return Value::string(Text(m_definition->name));
    if (name == "catch_varargs")
        return Value::boolean(m_definition->usesVarargs);
    if (name == "catch_kwargs")
        return Value::boolean(m_definition->usesKwargs);
    if (name == "caller")
        return Value::boolean(m_definition->usesCaller);
    return std::nullopt;
}

Value Macro::call(Runtime &, Arguments &arguments)
{
    return m_interpreter.callMacro(*m_definition, m_definedIn, arguments);
}

Loop::Loop(Interpreter &interpreter, const ForStatement &statement, std::shared_ptr<Scope> around, std::vector<Value> items, Int depth)
    : Object(depthAround(items)), m_interpreter(interpreter), m_statement(statement), m_around(std::move(around)),
      m_items(std::move(items)), m_depth0(depth)
{
}

std::optional<std::size_t> Loop::findNext() const
{
    for (std::size_t i = m_next; i < m_items.size(); ++i) {
        if (m_statement.condition == nullptr || m_interpreter.passes(m_statement, m_around, m_items[i]))
            return i;
    }
    return std::nullopt;
}

bool Loop::advance()
{
    const std::optional<std::size_t> next = findNext();
    if (!next)
        return false;
    if (m_index0 >= 0)
        m_previous = m_current;
    m_current = m_items[*next];
    m_next = *next + 1;
    ++m_index0;
    return true;
}

std::optional<std::size_t> Loop::length() const
{
    if (m_statement.condition == nullptr)
        return m_items.size();
    const auto passes = [this](const Value &item) { return m_interpreter.passes(m_statement, m_around, item); };
    const auto rest = std::count_if(m_items.begin() + static_cast<std::ptrdiff_t>(m_next), m_items.end(), passes);
    return static_cast<std::size_t>(m_index0 + 1) + static_cast<std::size_t>(rest);
}

std::string Loop::print() const
{
    return fmt::format("<LoopContext {}/{}>", intToString(m_index0 + 1), *length());
}

bool Loop::hasChanged(Runtime &runtime, const std::vector<Value> &values)
{
    const bool isSame = m_lastChanged && m_lastChanged->size() == values.size() &&
                        std::equal(values.begin(), values.end(), m_lastChanged->begin(),
                                   [&runtime](const Value &a, const Value &b) { return equals(runtime, a, b); });
    m_lastChanged = values;
    return !isSame;
}

static Value loopCycle(Runtime &, const Value &self, Arguments &arguments)
{
    if (arguments.positional.empty())
        failAtRuntime("no items for cycling given");
    const auto index = static_cast<std::size_t>(self.objectAs<Loop>()->index0()) % arguments.positional.size();
    return arguments.positional[index];
}

static Value loopChanged(Runtime &runtime, const Value &self, Arguments &arguments)
{
    return Value::boolean(self.objectAs<Loop>()->hasChanged(runtime, arguments.positional));
}

std::optional<Value> Loop::attribute(Runtime &, const Value &self, std::string_view name)
{
    if (name == "index")
        return Value::integer(m_index0 + 1);
    if (name == "index0")
        return Value::integer(m_index0);
    if (name == "first")
        return Value::boolean(m_index0 == 0);
    if (name == "last")
        return Value::boolean(!findNext());
    if (name == "length")
        return Value::integer(static_cast<Int>(*length()));
    if (name == "revindex")
        return Value::integer(static_cast<Int>(*length()) - m_index0);
    if (name == "revindex0")
        return Value::integer(static_cast<Int>(*length()) - m_index0 - 1);
    if (name == "depth")
        return Value::integer(m_depth0 + 1);
    if (name == "depth0")
        return Value::integer(m_depth0);
    if (name == "previtem")
        return m_previous ? *m_previous : Value::undefined("there is no previous item");
    if (name == "nextitem") {
        const auto next = findNext();
        return next ? m_items[*next] : Value::undefined("there is no next item");
    }
    if (name == "cycle")
        return makeFunction("cycle", loopCycle, self);
    if (name == "changed")
        return makeFunction("changed", loopChanged, self);
    return std::nullopt;
}

Value Loop::call(Runtime &, Arguments &arguments)
{
    const BoundArguments bound("loop", arguments, {"iterable"}, 1);
    if (!m_statement.isRecursive)
        failAtRuntime("The loop must have the 'recursive' marker to be called recursively.");
    return m_interpreter.callLoop(m_statement, m_around, bound[0], m_depth0 + 1);
}

} // namespace luthier::text::jinja
