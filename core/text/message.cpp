#include "core/text/message.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::text {

static constexpr std::array<std::pair<Role, std::string_view>, 4> kRoles = {
    {{Role::System, "system"}, {Role::User, "user"}, {Role::Assistant, "assistant"}, {Role::Tool, "tool"}}};

std::string_view roleName(Role role)
{
    return kRoles[static_cast<std::size_t>(role)].second;
}

std::optional<Role> roleFromName(std::string_view name)
{
    const auto found = std::find_if(kRoles.begin(), kRoles.end(), [name](const auto &entry) { return entry.second == name; });
    return found != kRoles.end() ? std::optional(found->first) : std::nullopt;
}

static Json toJson(const ToolCall &call)
{
    Json json{{"name", call.name}};
    if (call.arguments != Json::object())
        json["arguments"] = call.arguments;
    if (!call.id.empty())
        json["id"] = call.id;
    return json;
}

Json toJson(const Message &message)
{
    Json json{{"role", std::string(roleName(message.role))}};
    const auto setText = [&json](const char *key, const std::string &text) {
        if (!text.empty())
            json[key] = text;
    };
    setText("content", message.content);
    if (message.train)
        json["train"] = *message.train;
    setText("reasoning", message.reasoning);
    setText("name", message.name);
    setText("tool_call_id", message.toolCallId);
    for (const ToolCall &call : message.toolCalls)
        json["tool_calls"].push_back(toJson(call));
    return json;
}

Json toJson(const std::vector<Message> &messages)
{
    Json list = Json::array();
    for (const Message &message : messages)
        list.push_back(toJson(message));
    return list;
}

static Unexpected<Error> badMessage(std::string what)
{
    return fail(
        ErrorCode::BadData, std::move(what), {},
        LUTHIER_TR(
            "Write a message as {\"role\", \"content\"} with the optional keys train, reasoning, name, tool_call_id and tool_calls."));
}

static Expected<void> readText(const Json &value, std::string_view key, std::string &target)
{
    if (!value.is_string())
        return badMessage(fmt::format(LUTHIER_TR("The value of \"{}\" in a message is not a string."), key));
    target = value.get<std::string>();
    return {};
}

static Expected<ToolCall> toolCallFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("name"))
        return badMessage(LUTHIER_TR("A tool call is not an object with a name."));
    ToolCall call;
    for (const auto &[key, value] : json.items()) {
        if (key == "name")
            LUTHIER_TRY(readText(value, key, call.name));
        else if (key == "id")
            LUTHIER_TRY(readText(value, key, call.id));
        else if (key == "arguments")
            call.arguments = value;
        else
            return badMessage(fmt::format(LUTHIER_TR("A tool call has the unknown key \"{}\"."), key));
    }
    return call;
}

static Expected<void> readRole(const Json &value, Message &message)
{
    const auto role = value.is_string() ? roleFromName(value.get_ref<const std::string &>()) : std::nullopt;
    if (!role)
        return badMessage(
            fmt::format(LUTHIER_TR("The role {} of a message is none of system, user, assistant and tool."), dumpJson(value)));
    message.role = *role;
    return {};
}

static Expected<void> readField(const std::string &key, const Json &value, Message &message)
{
    if (key == "role")
        return readRole(value, message);
    if (key == "content")
        return readText(value, key, message.content);
    if (key == "reasoning")
        return readText(value, key, message.reasoning);
    if (key == "name")
        return readText(value, key, message.name);
    if (key == "tool_call_id")
        return readText(value, key, message.toolCallId);
    if (key == "train") {
        if (!value.is_number() || value.get<double>() < 0)
            return badMessage(LUTHIER_TR("The value of \"train\" in a message is not a number of at least 0."));
        message.train = value.get<double>();
        return {};
    }
    if (key != "tool_calls" || !value.is_array())
        return badMessage(fmt::format(LUTHIER_TR("A message has the unknown or ill-formed key \"{}\"."), key));
    for (const Json &call : value) {
        LUTHIER_TRY_ASSIGN(ToolCall read, toolCallFromJson(call));
        message.toolCalls.push_back(std::move(read));
    }
    return {};
}

Expected<Message> messageFromJson(const Json &json)
{
    if (!json.is_object())
        return badMessage(LUTHIER_TR("A message is not an object."));
    if (!json.contains("role"))
        return badMessage(LUTHIER_TR("A message has no role."));
    Message message;
    for (const auto &[key, value] : json.items())
        LUTHIER_TRY(readField(key, value, message));
    return message;
}

Expected<std::vector<Message>> messagesFromJson(const Json &json)
{
    if (!json.is_array())
        return badMessage(LUTHIER_TR("The messages are not a list."));
    std::vector<Message> messages;
    for (std::size_t i = 0; i < json.size(); ++i) {
        Expected<Message> message = messageFromJson(json[i]);
        if (!message) {
            Error error = message.error();
            error.where = fmt::format("message {}", i + 1);
            return fail(std::move(error));
        }
        messages.push_back(*std::move(message));
    }
    return messages;
}

} // namespace luthier::text
