#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace luthier::text {

enum class Role { System, User, Assistant, Tool };

std::string_view roleName(Role role); // "system", "user", "assistant", "tool"
std::optional<Role> roleFromName(std::string_view name);

struct ToolCall {
    std::string name;
    Json arguments = Json::object();
    std::string id; // may be empty
    bool operator==(const ToolCall &) const = default;
};

struct Message {
    Role role = Role::User;
    std::string content;         // UTF-8, kept exactly as imported; "" when there is only a call
    std::optional<double> train; // weight of this message's tokens in the loss; unset: 1 for the assistant, 0 for others
    std::string reasoning;
    std::string name;
    std::string toolCallId;
    std::vector<ToolCall> toolCalls;

    double trainWeight() const { return train.value_or(role == Role::Assistant ? 1.0 : 0.0); }
    bool operator==(const Message &) const = default;
};

struct Conversation {
    std::vector<Message> messages;
    Json tools; // null, or a list of {"name", "description", "parameters"}
    bool operator==(const Conversation &) const = default;
};

// The stored form: only what differs from the defaults is written.
Json toJson(const Message &message);
Json toJson(const std::vector<Message> &messages);
Expected<Message> messageFromJson(const Json &json);
Expected<std::vector<Message>> messagesFromJson(const Json &json);

} // namespace luthier::text
