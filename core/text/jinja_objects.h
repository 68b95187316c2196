#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// A function or bound method of the engine. `self` is undefined for plain functions.
class Function final : public Object {
public:
    using Native = Value (*)(Runtime &runtime, const Value &self, Arguments &arguments);
    Function(std::string name, Native native, Value self = {});

    std::string_view typeName() const override { return "function"; }
    std::string print() const override;
    bool isCallable() const override { return true; }
    Value call(Runtime &runtime, Arguments &arguments) override;

private:
    std::string m_name;
    Native m_native;
    Value m_self;
};

// Objects a loop can run over: the test `iterable` asks for this.
class Iterable : public Object {
public:
    using Object::Object;
};

class Range final : public Iterable {
public:
    Range(Int start, Int stop, Int step); // step is not 0; at most SIZE_MAX numbers
    std::size_t count() const { return m_count; }
    bool operator==(const Range &other) const; // the same numbers
    Int valueAt(std::size_t index) const { return m_start + static_cast<Int>(index) * m_step; }

    std::string_view typeName() const override { return "range"; }
    std::string print() const override;
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;
    std::optional<std::vector<Value>> iterate(Runtime &runtime) override;
    std::optional<std::size_t> length() const override { return m_count; }

private:
    Int m_start;
    Int m_stop;
    Int m_step;
    std::size_t m_count = 0;
};

// What map, select, reverse and the like return: it can be gone through once and has no length.
class Generator final : public Iterable {
public:
    explicit Generator(std::vector<Value> values);
    std::string_view typeName() const override { return "generator"; }
    std::optional<std::vector<Value>> iterate(Runtime &runtime) override;
    std::optional<Value> next(); // nothing at the end

private:
    std::vector<Value> m_values;
    std::size_t m_next = 0;
};

// dict.keys(), .values() and .items().
class DictView final : public Iterable {
public:
    enum class Part { Keys, Values, Items };
    DictView(Value dict, Part part);
    std::string_view typeName() const override;
    std::string print() const override;
    std::optional<std::vector<Value>> iterate(Runtime &runtime) override;
    std::optional<std::size_t> length() const override { return m_dict.entries().size(); }
    std::vector<Value> values() const;

private:
    Value m_dict;
    Part m_part;
};

// One group of the filter `groupby`: a pair whose parts also have names.
class Group final : public Iterable {
public:
    Group(Value grouper, Value list);
    std::string_view typeName() const override { return "tuple"; }
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;
    std::optional<std::vector<Value>> iterate(Runtime &runtime) override;
    std::optional<std::size_t> length() const override { return 2; }
    std::vector<Value> values() const { return {m_grouper, m_list}; }

private:
    Value m_grouper;
    Value m_list;
};

// The only value a template can change. It may come to contain itself, so the interpreter empties all of them at the end.
class Namespace final : public Object {
public:
    std::string_view typeName() const override { return "Namespace"; }
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;
    void set(Runtime &runtime, std::string_view name, Value value);
    const std::vector<std::pair<std::string, Value>> &attributes() const { return m_attributes; }
    void clear() { m_attributes.clear(); }

private:
    std::vector<std::pair<std::string, Value>> m_attributes;
};

class Cycler final : public Object {
public:
    explicit Cycler(std::vector<Value> items);
    std::string_view typeName() const override { return "Cycler"; }
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;

    const Value &current() const { return m_items[m_position]; }
    Value next();
    void reset() { m_position = 0; }

private:
    std::vector<Value> m_items; // not empty
    std::size_t m_position = 0;
};

class Joiner final : public Object {
public:
    explicit Joiner(Value separator);
    std::string_view typeName() const override { return "Joiner"; }
    bool isCallable() const override { return true; }
    Value call(Runtime &runtime, Arguments &arguments) override;

private:
    Value m_separator;
    bool m_used = false;
};

// The result of str.encode().
class Bytes final : public Iterable {
public:
    explicit Bytes(std::string bytes) : m_bytes(std::move(bytes)) {}
    std::string_view typeName() const override { return "bytes"; }
    std::string print() const override;
    std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name) override;
    std::optional<std::vector<Value>> iterate(Runtime &runtime) override;
    std::optional<std::size_t> length() const override { return m_bytes.size(); }
    const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

Value makeFunction(std::string name, Function::Native native, Value self = {});
Value makeGenerator(std::vector<Value> values);

} // namespace luthier::text::jinja
