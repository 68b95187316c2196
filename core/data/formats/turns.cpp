#include "core/data/formats/turns.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/formats/values.h"
#include "core/data/reading/json_parser.h"

namespace luthier::data {

namespace {

using text::Role;

struct NamedRole {
    std::string_view name;
    Role role;
};

constexpr std::array kRoles = {
    NamedRole{"system", Role::System},       NamedRole{"developer", Role::System},
    NamedRole{"user", Role::User},           NamedRole{"human", Role::User},
    NamedRole{"assistant", Role::Assistant}, NamedRole{"gpt", Role::Assistant},
    NamedRole{"model", Role::Assistant},     NamedRole{"bot", Role::Assistant},
    NamedRole{"chatgpt", Role::Assistant},   NamedRole{"function_call", Role::Assistant},
    NamedRole{"tool", Role::Tool},           NamedRole{"observation", Role::Tool},
    NamedRole{"function", Role::Tool},
};
constexpr std::string_view kCallRole = "function_call";

constexpr std::array<std::string_view, 3> kReasoningParts = {"reasoning", "thinking", "reasoning_content"};

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

Read<std::string> optionalMember(const JsonNode &object, std::string_view name)
{
    const JsonNode *node = object.find(name);
    return node == nullptr ? Read<std::string>(std::string()) : textOf(*node, fmt::format(LUTHIER_TR("\"{}\" of a message"), name));
}

// The text of a part, under either name.
Read<std::string> partText(const JsonNode &part)
{
    for (const std::string_view name : {"text", "value", "content", "reasoning", "thinking"})
        if (const JsonNode *node = part.find(name))
            return textOf(*node, fmt::format(LUTHIER_TR("\"{}\" of a content part"), name));
    return rowFault(ProblemKind::MissingField, LUTHIER_TR("A content part of a message has no text."));
}

Read<void> readPart(const JsonNode &part, Message &message)
{
    if (!part.isObject())
        return rowFault(ProblemKind::WrongType,
                        fmt::format(LUTHIER_TR("A content part of a message must be an object, but is {}."), typeName(part.type)));
    const JsonNode *typeNode = part.find("type");
    LUTHIER_TRY_ASSIGN(const std::string type, typeNode == nullptr
                                                   ? Read<std::string>("text")
                                                   : textOf(*typeNode, fmt::format(LUTHIER_TR("\"{}\" of a content part"), "type")));
    const bool isReasoning = std::ranges::find(kReasoningParts, type) != kReasoningParts.end();
    if (type != "text" && type != "input_text" && type != "output_text" && !isReasoning)
        return rowFault(ProblemKind::UnsupportedPart,
                        fmt::format(LUTHIER_TR("A message holds a part of the type \"{}\"; only texts can be trained."), type));
    LUTHIER_TRY_ASSIGN(const std::string text, partText(part));
    (isReasoning ? message.reasoning : message.content) += text;
    return {};
}

Read<void> readContent(const JsonNode &node, Message &message)
{
    if (node.isArray()) {
        for (const JsonNode &part : node.items)
            LUTHIER_TRY(readPart(part, message));
        return {};
    }
    LUTHIER_TRY_ASSIGN(message.content, textOf(node, LUTHIER_TR("The content of a message")));
    return {};
}

// {"name", "arguments"}; the arguments may be a JSON text.
Read<text::ToolCall> callOf(const JsonNode &outer)
{
    const JsonNode *inner = outer.find("function");
    const JsonNode &node = inner != nullptr && inner->isObject() ? *inner : outer;
    if (!node.isObject())
        return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("A tool call must be an object, but is {}."), typeName(node.type)));
    const JsonNode *name = node.find("name");
    if (name == nullptr)
        return rowFault(ProblemKind::MissingField, LUTHIER_TR("A tool call has no name."));
    text::ToolCall call;
    LUTHIER_TRY_ASSIGN(call.name, textOf(*name, LUTHIER_TR("The name of a tool call")));
    if (const JsonNode *id = outer.find("id")) {
        LUTHIER_TRY_ASSIGN(call.id, textOf(*id, LUTHIER_TR("The id of a tool call")));
    }
    const JsonNode *arguments = node.find("arguments");
    if (arguments == nullptr)
        return call;
    if (arguments->isString()) {
        const JsonParse parse = parseJsonValue(arguments->text);
        if (parse.firstFault() != nullptr) {
            call.arguments = arguments->text;
            return call;
        }
        LUTHIER_TRY_ASSIGN(call.arguments, jsonOf(parse.value, LUTHIER_TR("A tool call")));
        return call;
    }
    LUTHIER_TRY_ASSIGN(call.arguments, jsonOf(*arguments, LUTHIER_TR("A tool call")));
    return call;
}

Read<void> readCalls(const JsonNode &node, Message &message)
{
    if (node.isObject()) {
        LUTHIER_TRY_ASSIGN(auto call, callOf(node));
        message.toolCalls.push_back(std::move(call));
        return {};
    }
    if (!node.isArray())
        return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("Tool calls must be a list, but are {}."), typeName(node.type)));
    for (const JsonNode &item : node.items) {
        LUTHIER_TRY_ASSIGN(auto call, callOf(item));
        message.toolCalls.push_back(std::move(call));
    }
    return {};
}

// A turn of the role function_call: its text is the JSON of one call or of a list of them.
Read<void> readCallTurn(const JsonNode &content, Message &message)
{
    if (!content.isString())
        return readCalls(content, message);
    const JsonParse parse = parseJsonValue(content.text);
    if (parse.firstFault() != nullptr)
        return rowFault(ProblemKind::WrongType, LUTHIER_TR("The text of a function_call turn is no JSON."));
    return readCalls(parse.value, message);
}

Read<void> readWeight(const JsonNode &turn, Message &message)
{
    for (const std::string_view name : {"train", "weight", "loss_weight"}) {
        const JsonNode *node = turn.find(name);
        if (node == nullptr)
            continue;
        double weight = node->boolean ? 1 : 0;
        if (name != "train" || node->type != JsonNode::Type::Boolean) {
            LUTHIER_TRY_ASSIGN(weight, weightOf(*node, fmt::format(LUTHIER_TR("\"{}\" of a message"), name)));
        }
        if (weight != message.trainWeight())
            message.train = weight;
        return {};
    }
    return {};
}

Read<void> readRole(const JsonNode &turn, Message &message, std::string &name)
{
    const JsonNode *node = turn.find("role");
    if (node == nullptr)
        node = turn.find("from");
    if (node == nullptr)
        return rowFault(ProblemKind::MissingField, LUTHIER_TR("A message has no role."));
    LUTHIER_TRY_ASSIGN(const std::string written, textOf(*node, LUTHIER_TR("The role of a message")));
    name = lower(written);
    const auto found = std::ranges::find(kRoles, name, &NamedRole::name);
    if (found == kRoles.end())
        return rowFault(ProblemKind::UnknownRole,
                        fmt::format(LUTHIER_TR("\"{}\" is no role; roles are system, user, assistant and tool."), written));
    message.role = found->role;
    return {};
}

} // namespace

Message textMessage(Role role, std::string content)
{
    Message message;
    message.role = role;
    message.content = std::move(content);
    return message;
}

Read<Message> messageOf(const JsonNode &turn, const std::string &name)
{
    if (!turn.isObject())
        return rowFault(ProblemKind::WrongType,
                        fmt::format(LUTHIER_TR("A message in {} must be an object, but is {}."), name, typeName(turn.type)));
    Message message;
    std::string roleWord;
    LUTHIER_TRY(readRole(turn, message, roleWord));
    const JsonNode *content = turn.find("content");
    if (content == nullptr)
        content = turn.find("value");
    if (content != nullptr && roleWord == kCallRole)
        LUTHIER_TRY(readCallTurn(*content, message));
    else if (content != nullptr)
        LUTHIER_TRY(readContent(*content, message));
    for (const std::string_view key : {"tool_calls", "function_call"})
        if (const JsonNode *calls = turn.find(key))
            LUTHIER_TRY(readCalls(*calls, message));
    for (const std::string_view key : {"reasoning_content", "reasoning"}) {
        LUTHIER_TRY_ASSIGN(const std::string reasoning, optionalMember(turn, key));
        if (message.reasoning.empty())
            message.reasoning = reasoning;
    }
    if (content == nullptr && message.toolCalls.empty())
        return rowFault(ProblemKind::MissingField,
                        fmt::format(LUTHIER_TR("A message of the {} has no content."), text::roleName(message.role)));
    LUTHIER_TRY_ASSIGN(message.name, optionalMember(turn, "name"));
    LUTHIER_TRY_ASSIGN(message.toolCallId, optionalMember(turn, "tool_call_id"));
    LUTHIER_TRY(readWeight(turn, message));
    return message;
}

Read<std::vector<Message>> messagesOf(const JsonNode &list, const std::string &name)
{
    if (!list.isArray())
        return rowFault(ProblemKind::WrongType,
                        fmt::format(LUTHIER_TR("{} must be a list of messages, but is {}."), name, typeName(list.type)));
    if (list.items.empty())
        return rowFault(ProblemKind::MissingField,
                        fmt::format(LUTHIER_TR("{} is an empty list; a conversation needs at least one message."), name));
    std::vector<Message> messages;
    for (const JsonNode &turn : list.items) {
        LUTHIER_TRY_ASSIGN(Message message, messageOf(turn, name));
        messages.push_back(std::move(message));
    }
    return messages;
}

bool looksLikeMessages(const JsonNode &node)
{
    return node.isArray() && !node.items.empty() && node.items.front().isObject();
}

Read<std::vector<Message>> sideOf(const JsonNode &node, Role role, const std::string &name)
{
    if (node.isString())
        return std::vector{textMessage(role, node.text)};
    if (node.isObject()) {
        LUTHIER_TRY_ASSIGN(Message message, messageOf(node, name));
        return std::vector{std::move(message)};
    }
    if (node.isArray())
        return messagesOf(node, name);
    return rowFault(ProblemKind::WrongType,
                    fmt::format(LUTHIER_TR("{} must be a text or a list of messages, but is {}."), name, typeName(node.type)));
}

} // namespace luthier::data
