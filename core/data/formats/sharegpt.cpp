// ShareGPT: {"conversations": [{"from": "human", "value": …}, {"from": "gpt", …}], "system"?, "tools"?}. A tool call is
// a turn of function_call with JSON in its value, a tool's result a turn of observation.

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::string_view kName = "sharegpt";

bool fits(const RowFields &row)
{
    return row.has(Field::Conversations);
}

Read<Record> read(const RowFields &row, const FileContext & /*file*/)
{
    ConversationRecord record;
    LUTHIER_TRY_ASSIGN(record.messages, listedMessages(row, Field::Conversations));
    LUTHIER_TRY_ASSIGN(record.tools, toolsOf(row.value(Field::Tools), row.quoted(Field::Tools)));
    LUTHIER_TRY_ASSIGN(record.weight, rowWeight(row));
    return Record(std::move(record));
}

std::string_view speaker(const Message &message)
{
    switch (message.role) {
    case Role::System: return "system";
    case Role::User: return "human";
    case Role::Assistant: return message.toolCalls.empty() ? "gpt" : "function_call";
    case Role::Tool: return "observation";
    }
    return {};
}

std::string callsText(const Message &message)
{
    Json calls = Json::array();
    for (const text::ToolCall &call : message.toolCalls) {
        Json json = {{"name", call.name}, {"arguments", call.arguments}};
        if (!call.id.empty())
            json["id"] = call.id;
        calls.push_back(std::move(json));
    }
    return dumpJson(calls.size() == 1 ? calls.front() : calls);
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *conversation, recordAs<ConversationRecord>(record, kName));
    Json turns = Json::array();
    for (const Message &message : conversation->messages) {
        if (!message.toolCalls.empty() && !message.content.empty())
            return cannotWrite(kName, LUTHIER_TR("a message has both a text and a tool call"));
        Json turn = {{"from", speaker(message)}, {"value", message.toolCalls.empty() ? message.content : callsText(message)}};
        if (!message.name.empty())
            turn["name"] = message.name;
        if (!message.toolCallId.empty())
            turn["tool_call_id"] = message.toolCallId;
        if (!message.reasoning.empty())
            turn["reasoning_content"] = message.reasoning;
        if (message.train)
            turn["weight"] = *message.train;
        turns.push_back(std::move(turn));
    }
    Json json = {{"conversations", std::move(turns)}};
    if (!conversation->tools.is_null())
        json["tools"] = dumpJson(conversation->tools);
    if (conversation->weight != 1)
        json["weight"] = conversation->weight;
    return json;
}

} // namespace

Format sharegptFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Conversations (ShareGPT)");
    format.kind = RecordKind::Conversation;
    format.uses = {Field::Conversations, Field::System, Field::Tools, Field::Weight};
    format.fits = fits;
    format.resembles = fits;
    format.read = read;
    format.write = write;
    return format;
}

} // namespace luthier::data
