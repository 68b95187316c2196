#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/jinja_objects.h"
#include "core/text/jinja_scope.h"

namespace luthier::text::jinja {

class Interpreter;

// {% macro %}, or the body of {% call %} as `caller`. Sees the variables of the place it was defined in.
class Macro final : public Object {
public:
    Macro(Interpreter &interpreter, std::shared_ptr<const MacroDefinition> definition, std::shared_ptr<Scope> definedIn)
        : m_interpreter(interpreter), m_definition(std::move(definition)), m_definedIn(std::move(definedIn))
    {
    }
    std::string_view typeName() const override { return "Macro"; }
    std::string print() const override;
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;
    bool isCallable() const override { return true; }
    Value call(Runtime &runtime, Arguments &arguments) override;

private:
    Interpreter &m_interpreter;
    std::shared_ptr<const MacroDefinition> m_definition;
    std::shared_ptr<Scope> m_definedIn;
};

// The variable `loop`. Items that do not pass the loop's condition are skipped when they are reached, not before.
class Loop final : public Object {
public:
    Loop(Interpreter &interpreter, const ForStatement &statement, std::shared_ptr<Scope> around, std::vector<Value> items, Int depth);

    bool advance(); // to the next item; false at the end
    const Value &current() const { return m_current; }

    std::string_view typeName() const override { return "LoopContext"; }
    std::string print() const override;
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;
    bool isCallable() const override { return true; }
    Value call(Runtime &runtime, Arguments &arguments) override; // renders the body again for inner items
    bool hasChanged(Runtime &runtime, const std::vector<Value> &values);
    Int index0() const { return m_index0; }

private:
    std::optional<std::size_t> findNext() const; // index of the next item that passes
    std::optional<std::size_t> length() const override;

    Interpreter &m_interpreter;
    const ForStatement &m_statement;
    std::shared_ptr<Scope> m_around;
    std::vector<Value> m_items;
    std::size_t m_next = 0;
    Int m_depth0;
    Int m_index0 = -1;
    Value m_current;
    std::optional<Value> m_previous;
    std::optional<std::vector<Value>> m_lastChanged;
};

} // namespace luthier::text::jinja
