#include "core/data/reading/json_node.h"

#include <charconv>
#include <cmath>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

void appendQuoted(std::string &out, std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[static_cast<unsigned char>(c) >> 4U];
            out += kHex[static_cast<unsigned char>(c) & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendText(std::string &out, const JsonNode &node)
{
    switch (node.type) {
    case JsonNode::Type::Null: out += "null"; return;
    case JsonNode::Type::Boolean: out += node.boolean ? "true" : "false"; return;
    case JsonNode::Type::Number: out += node.text; return;
    case JsonNode::Type::String: appendQuoted(out, node.text); return;
    case JsonNode::Type::Array:
        out += '[';
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            out += i > 0 ? ", " : "";
            appendText(out, node.items[i]);
        }
        out += ']';
        return;
    case JsonNode::Type::Object:
        out += '{';
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            out += i > 0 ? ", " : "";
            appendQuoted(out, node.members[i].name);
            out += ": ";
            appendText(out, node.members[i].value);
        }
        out += '}';
        return;
    }
}

std::optional<Json> numberToJson(const JsonNode &node)
{
    const char *first = node.text.data();
    const char *last = first + node.text.size();
    std::int64_t whole = 0;
    if (const auto [end, error] = std::from_chars(first, last, whole); error == std::errc() && end == last)
        return Json(whole);
    std::uint64_t large = 0;
    if (const auto [end, error] = std::from_chars(first, last, large); error == std::errc() && end == last)
        return Json(large);
    const auto number = toNumber(node);
    return number ? std::optional<Json>(Json(*number)) : std::nullopt;
}

std::optional<Json> arrayToJson(const JsonNode &node)
{
    Json list = Json::array();
    for (const JsonNode &item : node.items) {
        auto value = toJson(item);
        if (!value)
            return std::nullopt;
        list.push_back(std::move(*value));
    }
    return list;
}

std::optional<Json> objectToJson(const JsonNode &node)
{
    Json object = Json::object();
    for (const JsonMember &member : node.members) {
        auto value = toJson(member.value);
        if (!value)
            return std::nullopt;
        object[member.name] = std::move(*value);
    }
    return object;
}

} // namespace

const JsonNode *JsonNode::find(std::string_view name) const
{
    for (const JsonMember &member : members)
        if (member.name == name)
            return member.value.isNull() ? nullptr : &member.value;
    return nullptr;
}

std::string_view typeName(JsonNode::Type type)
{
    switch (type) {
    case JsonNode::Type::Null: return "null";
    case JsonNode::Type::Boolean: return LUTHIER_TR("true or false");
    case JsonNode::Type::Number: return LUTHIER_TR("a number");
    case JsonNode::Type::String: return LUTHIER_TR("a text");
    case JsonNode::Type::Array: return LUTHIER_TR("a list");
    case JsonNode::Type::Object: return LUTHIER_TR("an object");
    }
    return {};
}

std::string toText(const JsonNode &node)
{
    std::string out;
    appendText(out, node);
    return out;
}

std::optional<Json> toJson(const JsonNode &node)
{
    switch (node.type) {
    case JsonNode::Type::Null: return Json();
    case JsonNode::Type::Boolean: return Json(node.boolean);
    case JsonNode::Type::Number: return numberToJson(node);
    case JsonNode::Type::String: return Json(node.text);
    case JsonNode::Type::Array: return arrayToJson(node);
    case JsonNode::Type::Object: return objectToJson(node);
    }
    return std::nullopt;
}

std::optional<double> toNumber(const JsonNode &node)
{
    const char *last = node.text.data() + node.text.size();
    double value = 0;
    const auto [end, error] = std::from_chars(node.text.data(), last, value);
    if (error == std::errc::result_out_of_range && end == last) { // too large, or so small that it is zero
        const std::size_t exponent = node.text.find_first_of("eE");
        if (exponent != std::string::npos && exponent + 1 < node.text.size() && node.text[exponent + 1] == '-')
            return 0.0;
        return std::nullopt;
    }
    if (error != std::errc() || end != last || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace luthier::data
