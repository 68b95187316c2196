#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace luthier::data {

struct JsonMember;

// A parsed value that remembers where it stood. Numbers stay as they were written: what a record cannot hold is found
// out where the record is made, not here.
struct JsonNode {
    enum class Type { Null, Boolean, Number, String, Array, Object };

    Type type = Type::Null;
    bool boolean = false;
    std::size_t begin = 0; // bytes of the text the value was parsed from
    std::size_t end = 0;
    std::string text;                // String: the text with its escapes undone; Number: as written
    std::vector<JsonNode> items;     // Array
    std::vector<JsonMember> members; // Object, in the order of the file

    bool isNull() const { return type == Type::Null; }
    bool isString() const { return type == Type::String; }
    bool isNumber() const { return type == Type::Number; }
    bool isArray() const { return type == Type::Array; }
    bool isObject() const { return type == Type::Object; }
    const JsonNode *find(std::string_view name) const; // of an object; null if it is not there or the value is null
};

struct JsonMember {
    std::string name;
    JsonNode value;
};

std::string_view typeName(JsonNode::Type type);       // "a number", "a list": for messages
std::string toText(const JsonNode &node);             // one line of JSON
std::optional<Json> toJson(const JsonNode &node);     // nothing if a number in it fits no machine type
std::optional<double> toNumber(const JsonNode &node); // of a Number node; nothing if it is beyond double

} // namespace luthier::data
