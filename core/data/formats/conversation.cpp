#include "core/data/formats/conversation.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/formats/turns.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

using text::Role;

void append(std::vector<Message> &target, std::vector<Message> more)
{
    for (Message &message : more)
        target.push_back(std::move(message));
}

Read<std::vector<Message>> systemMessages(const RowFields &row)
{
    std::vector<Message> messages;
    LUTHIER_TRY_ASSIGN(const auto system, optionalText(row, Field::System));
    if (system && !system->empty())
        messages.push_back(textMessage(Role::System, *system));
    return messages;
}

// [[question, answer], …] as turns.
Read<std::vector<Message>> historyMessages(const RowFields &row)
{
    std::vector<Message> messages;
    const JsonNode *history = row.value(Field::History);
    if (history == nullptr)
        return messages;
    if (!history->isArray())
        return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("{} must be a list of pairs, but is {}."),
                                                            row.quoted(Field::History), typeName(history->type)));
    for (const JsonNode &pair : history->items) {
        if (!pair.isArray() || pair.items.size() != 2)
            return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("Every entry of {} must be a pair of question and answer."),
                                                                row.quoted(Field::History)));
        LUTHIER_TRY_ASSIGN(std::string question,
                           textOf(pair.items[0], fmt::format(LUTHIER_TR("A question in {}"), row.quoted(Field::History))));
        LUTHIER_TRY_ASSIGN(std::string answer,
                           textOf(pair.items[1], fmt::format(LUTHIER_TR("An answer in {}"), row.quoted(Field::History))));
        messages.push_back(textMessage(Role::User, std::move(question)));
        messages.push_back(textMessage(Role::Assistant, std::move(answer)));
    }
    return messages;
}

Read<std::string> questionText(const RowFields &row, const FileContext &file)
{
    LUTHIER_TRY_ASSIGN(const auto input, optionalText(row, Field::Input));
    if (row.value(Field::Instruction) == nullptr && file.inputIsQuestion)
        return neededText(row, Field::Input);
    LUTHIER_TRY_ASSIGN(const std::string instruction, neededText(row, Field::Instruction));
    return joinedQuestion(instruction, input.value_or(std::string()));
}

} // namespace

std::string joinedQuestion(const std::string &instruction, const std::string &input)
{
    if (instruction.empty() || input.empty())
        return instruction + input;
    return instruction + "\n" + input;
}

Read<std::vector<Message>> questionMessages(const RowFields &row, const FileContext &file)
{
    LUTHIER_TRY_ASSIGN(std::vector<Message> messages, systemMessages(row));
    LUTHIER_TRY_ASSIGN(std::vector<Message> history, historyMessages(row));
    append(messages, std::move(history));
    const JsonNode *instruction = row.value(Field::Instruction);
    if (instruction != nullptr && looksLikeMessages(*instruction)) {
        LUTHIER_TRY_ASSIGN(std::vector<Message> listed, messagesOf(*instruction, row.quoted(Field::Instruction)));
        append(messages, std::move(listed));
        return messages;
    }
    LUTHIER_TRY_ASSIGN(std::string question, questionText(row, file));
    messages.push_back(textMessage(Role::User, std::move(question)));
    return messages;
}

Read<std::vector<Message>> instructionMessages(const RowFields &row, const FileContext &file)
{
    LUTHIER_TRY_ASSIGN(std::vector<Message> messages, questionMessages(row, file));
    const JsonNode *output = row.value(Field::Output);
    if (output != nullptr && looksLikeMessages(*output)) {
        LUTHIER_TRY_ASSIGN(std::vector<Message> answer, messagesOf(*output, row.quoted(Field::Output)));
        append(messages, std::move(answer));
        return messages;
    }
    LUTHIER_TRY_ASSIGN(std::string answer, neededText(row, Field::Output));
    messages.push_back(textMessage(Role::Assistant, std::move(answer)));
    return messages;
}

Read<std::vector<Message>> listedMessages(const RowFields &row, Field field)
{
    LUTHIER_TRY_ASSIGN(std::vector<Message> messages, systemMessages(row));
    const JsonNode *list = row.value(field);
    if (list == nullptr)
        return missingField(row, field);
    LUTHIER_TRY_ASSIGN(std::vector<Message> listed, messagesOf(*list, row.quoted(field)));
    if (!messages.empty() && listed.front() == messages.front()) // said twice: in the field and as the first turn
        messages.clear();
    append(messages, std::move(listed));
    return messages;
}

Json openAiMessages(const std::vector<Message> &messages)
{
    Json list = Json::array();
    for (const Message &message : messages) {
        Json json = {{"role", text::roleName(message.role)}};
        if (!message.name.empty())
            json["name"] = message.name;
        if (!message.toolCallId.empty())
            json["tool_call_id"] = message.toolCallId;
        if (!message.reasoning.empty())
            json["reasoning_content"] = message.reasoning;
        json["content"] = message.content;
        for (const text::ToolCall &call : message.toolCalls) {
            Json written = Json::object();
            if (!call.id.empty())
                written["id"] = call.id;
            written["type"] = "function";
            const std::string arguments = call.arguments.is_string() ? call.arguments.get<std::string>() : dumpJson(call.arguments);
            written["function"] = {{"name", call.name}, {"arguments", arguments}};
            json["tool_calls"].push_back(std::move(written));
        }
        if (message.train)
            json["weight"] = *message.train;
        list.push_back(std::move(json));
    }
    return list;
}

Json openAiTools(const Json &tools)
{
    Json list = Json::array();
    for (const Json &tool : tools)
        list.push_back({{"type", "function"}, {"function", tool}});
    return list;
}

} // namespace luthier::data
