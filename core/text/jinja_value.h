#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/text/jinja_text.h"

namespace luthier::text::jinja {

class Runtime;
class Value;

// Python's integers have no bound; these fail instead of wrapping.
__extension__ using Int = __int128;

using Entry = std::pair<Value, Value>;

struct Undefined {
    std::string message;   // what an access reports: "'x' is undefined"
    bool isUnsafe = false; // the sandbox refused the attribute
};

struct Items {
    std::vector<Value> values;
    int depth = 1; // of nesting, itself included
};

struct Mapping {
    std::vector<Entry> entries; // in order of insertion; keys differ
    int depth = 1;
};

struct Arguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;
};

// Everything that is no plain data: functions, macros, loops, namespaces, ranges, …
class Object {
public:
    explicit Object(int depth = 1);
    virtual ~Object() = default;
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;

    int depth() const { return m_depth; }
    virtual std::string_view typeName() const = 0;
    virtual std::string print() const;
    virtual std::optional<Value> attribute(Runtime &runtime, const Value &self, std::string_view name); // self: this object
    virtual bool isCallable() const { return false; }
    virtual Value call(Runtime &runtime, Arguments &arguments);
    virtual std::optional<std::vector<Value>> iterate(Runtime &runtime); // nothing: cannot be iterated
    virtual std::optional<std::size_t> length() const { return std::nullopt; }

private:
    int m_depth;
};

// A value of the template language. Cheap to copy: everything large is shared and never changes.
class Value {
public:
    Value() : m_data(std::shared_ptr<const Undefined>()) {}

    static Value undefined(std::string message, bool isUnsafe = false);
    static Value none(Origin origin = {});
    static Value boolean(bool value, Origin origin = {});
    static Value integer(Int value, Origin origin = {});
    static Value real(double value, Origin origin = {});
    static Value string(Text text, bool isMarkup = false);
    static Value list(std::vector<Value> values, Origin origin = {});
    static Value tuple(std::vector<Value> values, Origin origin = {});
    static Value dict(std::vector<Entry> entries, Origin origin = {});
    static Value object(std::shared_ptr<Object> object);

    bool isUndefined() const { return m_data.index() == 0; }
    bool isNone() const { return m_data.index() == 1; }
    bool isBool() const { return m_data.index() == 2; }
    bool isInt() const { return m_data.index() == 3; } // not for booleans
    bool isFloat() const { return m_data.index() == 4; }
    bool isNumber() const { return isBool() || isInt() || isFloat(); }
    bool isIntegral() const { return isBool() || isInt(); }
    bool isString() const { return m_data.index() == 5; }
    bool isList() const { return m_data.index() == 6; }
    bool isTuple() const { return m_data.index() == 7; }
    bool isDict() const { return m_data.index() == 8; }
    bool isObject() const { return m_data.index() == 9; }
    bool isMarkup() const { return m_isMarkup; } // a string that `safe` or `escape` marked as HTML

    // Each only for the kind it names.
    const Undefined &undefinedInfo() const;
    bool asBool() const { return std::get<2>(m_data); }
    Int asInt() const { return isBool() ? Int(asBool()) : std::get<3>(m_data); } // also for booleans
    double asDouble() const;                                                     // of any number
    const Text &text() const { return *std::get<5>(m_data); }
    const std::string &bytes() const { return text().bytes(); }
    const std::vector<Value> &items() const; // of a list or tuple
    const std::vector<Entry> &entries() const;
    Object &object() const { return *std::get<9>(m_data).get(); }
    template <class T>
    T *objectAs() const
    {
        return isObject() ? dynamic_cast<T *>(&object()) : nullptr;
    }
    bool isSameAs(const Value &other) const; // Python's `is`

    Origin origin() const { return m_origin; } // of what is no string
    int depth() const;
    std::string_view typeName() const; // Python's: "str", "NoneType", …
    bool isTrue() const;
    const Value *find(std::string_view key) const; // in a dict with string keys; null if it is not there

private:
    using Data = std::variant<std::shared_ptr<const Undefined>, std::monostate, bool, Int, double, std::shared_ptr<const Text>,
                              std::shared_ptr<const Items>, std::pair<std::shared_ptr<const Items>, bool>, std::shared_ptr<const Mapping>,
                              std::shared_ptr<Object>>;
    explicit Value(Data data, Origin origin = {}) : m_data(std::move(data)), m_origin(origin) {}

    Data m_data;
    Origin m_origin;
    bool m_isMarkup = false;
};

// Deeper nesting than this is refused when a container is made, so that nothing that walks values can exhaust the stack.
inline constexpr int kDeepestValue = 300;
int depthAround(const std::vector<Value> &values);

[[noreturn]] void failUndefined(const Value &undefined); // reports the use of an undefined value

} // namespace luthier::text::jinja
